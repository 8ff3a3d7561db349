import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "#db/audit-chain.ts";
import { openDatabase } from "#db/client.ts";
import { interruptedActs } from "#tests/faults/acts.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { contentsOf } from "#tests/support/test-db.ts";

/** Each boundary once; FAULT_ROUNDS=200 for the long form: both sides of each statement, twenty times. */
const isLong = Number(process.env["FAULT_ROUNDS"] ?? 0) > 3;
const rounds = isLong ? 20 : 1;
const atOnce = 2;
const patience = isLong ? 600_000 : 60_000;
const worker = "build/faults/boundary-worker.js";

type Name = keyof typeof interruptedActs;
type Point = { readonly statement: number; readonly moment: "before" | "after" };

// As one file it starts in a fifteenth of the time that its sources take, and it starts some hundred and fifty times.
beforeAll(async () => {
  await build({
    ...{ configFile: false, logLevel: "silent", publicDir: false },
    build: { ssr: "tests/faults/boundary-worker.ts", outDir: "build/faults", target: "node22" },
    ssr: { noExternal: true, external: ["better-sqlite3"] },
  });
}, 60_000);

describe("a process killed at each statement of an act", () => {
  it.each(Object.keys(interruptedActs) as Name[])(
    "leaves all of it or nothing: %s",
    { timeout: patience },
    async (name) => {
      const { path } = aFolder();
      const named = prepared(name, path("before.db"));
      const before = lookInto(path("before.db"));
      copyFileSync(path("before.db"), path("after.db"));
      const { statements } = await act(name, path("after.db"), named);
      const after = lookInto(path("after.db"));
      expect(after.contents).not.toEqual(before.contents);

      const points = pointsOf(statements);
      const found = await Promise.all(
        queues(points, atOnce).map(async (queue) => {
          const left: [Point, "before" | "after"][] = [];
          for (const [index, point] of queue) {
            const file = path(`killed-${index}.db`);
            copyFileSync(path("before.db"), file);
            expect((await act(name, file, named, point)).signal).toBe("SIGKILL");
            const { contents } = lookInto(file);
            const isDone = JSON.stringify(contents) === JSON.stringify(after.contents);
            if (!isDone) expect(contents, `${point.moment} statement ${point.statement}`).toEqual(before.contents);
            left.push([point, isDone ? "after" : "before"]);
          }
          return left;
        }),
      );

      // Nothing is there before the last statement, the commit, and once it is done everything is.
      const kept = found.flat().filter(([, state]) => state === "after");
      expect(kept.map(([point]) => point)).toEqual(
        points.filter(({ statement, moment }) => statement === statements && moment === "after"),
      );
    },
  );
});

/**
 * The file is the same after one statement as before the next, so in the short form only the last has an "after".
 */
function pointsOf(statements: number): Point[] {
  const numbers = Array.from({ length: statements }, (_nothing, index) => index + 1);
  const once = numbers.flatMap((statement): Point[] => [
    { statement, moment: "before" },
    ...(isLong || statement === statements ? [{ statement, moment: "after" } as const] : []),
  ]);
  return Array.from({ length: rounds }, () => once).flat();
}

function queues(points: readonly Point[], count: number): (readonly [number, Point])[][] {
  const numbered = points.map((point, index) => [index, point] as const);
  return Array.from({ length: count }, (_nothing, queue) => numbered.filter(([index]) => index % count === queue));
}

function prepared(name: Name, file: string): string {
  const db = openDatabase(file);
  const named = interruptedActs[name].prepare(db);
  db.$client.close();
  return named;
}

/** Opens the file as the house would after a crash, and fails where it or its audit is not sound. */
function lookInto(file: string) {
  const db = openDatabase(file);
  expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(verifyAudit(db).broken).toBeUndefined();
  const contents = contentsOf(db);
  db.$client.close();
  return { contents };
}

/** Does an act in a process of its own, which kills itself at `point`; returns how many statements the whole took. */
function act(name: Name, file: string, named: string, point?: Point) {
  const args = [worker, name, file, named, String(point?.statement ?? 0), point?.moment ?? "before"];
  return new Promise<{ statements: number; signal?: NodeJS.Signals }>((resolve, reject) => {
    execFile(process.execPath, args, (error, printed) => {
      if (error && !error.signal) reject(error);
      else resolve({ statements: Number(printed), signal: error?.signal });
    });
  });
}
