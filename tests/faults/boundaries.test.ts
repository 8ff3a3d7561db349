import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "#db/audit/audit-chain.ts";
import { openDatabase } from "#db/database/client.ts";
import { erasedListOf, readErased } from "#db/retention/erased-list.ts";
import { endedActs, interruptedActs, type InterruptedAct } from "#tests/faults/acts.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { contentsOf } from "#tests/support/test-db.ts";

/** Each boundary once; FAULT_ROUNDS=200 for the long form: both sides of each statement, twenty times. */
const isLong = Number(process.env["FAULT_ROUNDS"] ?? 0) > 3;
const rounds = isLong ? 20 : 1;
const atOnce = 2;
const patience = isLong ? 600_000 : 60_000;
const worker = "build/faults/boundary-worker.js";

const acts: Readonly<Record<Name, InterruptedAct>> = { ...interruptedActs, ...endedActs };

type Name = keyof typeof interruptedActs | keyof typeof endedActs;
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
  it.each(Object.keys(interruptedActs) as (keyof typeof interruptedActs)[])(
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
      const killed = await killedAt(points, path, name, named);
      const left = killed.map(({ point, file }): [Point, "before" | "after"] => {
        const { contents } = lookInto(file);
        const isDone = JSON.stringify(contents) === JSON.stringify(after.contents);
        if (!isDone) expect(contents, `${point.moment} statement ${point.statement}`).toEqual(before.contents);
        return [point, isDone ? "after" : "before"];
      });

      // Nothing is there before the commit, and once it is done everything is.
      const commit = statements - (acts[name].afterCommit ?? 0);
      expect(left.filter(([, state]) => state === "after").map(([point]) => point)).toEqual(
        points.filter(({ statement, moment }) => statement > commit || (statement === commit && moment === "after")),
      );
    },
  );
});

describe("a process killed at each statement", () => {
  it("of a purge leaves each class whole, and the next purge ends it", { timeout: patience }, async () => {
    const { path } = aFolder();
    const { after, killed, before } = await killedEverywhere("purge several classes", path);
    const purgesIn = ({ audit = [] }: Contents) => JSON.stringify(audit).match(/retention\.purged/g)?.length ?? 0;
    const classes = purgesIn(after.contents);
    expect(classes).toBeGreaterThan(2);

    const counts = killed.map(({ file }) => {
      const { contents } = lookInto(file);
      if (purgesIn(contents) === 0) expect(contents).toEqual(before.contents);
      end("purge several classes", file);
      expect(lookInto(file).contents).toEqual(after.contents);
      return purgesIn(contents);
    });
    expect(new Set(counts)).toEqual(new Set(Array.from({ length: classes + 1 }, (_nothing, count) => count)));
  });

  it("of an erasure leaves nothing done, or the next start ends it", { timeout: patience }, async () => {
    const { path } = aFolder();
    const { after, killed, before, named } = await killedEverywhere("erase a person", path);
    const withoutAudit = ({ audit: _, reasons: __, ...rest }: Contents) => rest;

    const ways = killed.map(({ file }) => {
      const { contents } = lookInto(file);
      const isOnList = readErased(erasedListOf(file)).some(({ personId }) => personId === named);
      const isDone = JSON.stringify(contents) === JSON.stringify(after.contents);
      if (!isDone) expect(contents).toEqual(before.contents);
      // Nobody is erased whom the list does not name: a copy that is put back would bring them back.
      if (isDone) expect(isOnList).toBe(true);
      end("erase a person", file);
      const ended = lookInto(file).contents;
      expect(withoutAudit(ended)).toEqual(withoutAudit(isOnList ? after.contents : before.contents));
      return isDone ? "done" : isOnList ? "missed" : "not begun";
    });
    expect(new Set(ways)).toEqual(new Set(["not begun", "missed", "done"]));
  });
});

type Contents = ReturnType<typeof contentsOf>;
type Path = (name: string) => string;

/** Does an act once undisturbed, and once for each point at which it is killed. */
async function killedEverywhere(name: keyof typeof endedActs, path: Path) {
  const named = prepared(name, path("before.db"));
  const before = lookInto(path("before.db"));
  copyFileSync(path("before.db"), path("after.db"));
  const { statements } = await act(name, path("after.db"), named);
  const killed = await killedAt(pointsOf(statements), path, name, named);
  return { before, after: lookInto(path("after.db")), killed, named };
}

/** What each of these kills left, some at a time. */
async function killedAt(points: readonly Point[], path: Path, name: Name, named: string) {
  const found = await Promise.all(
    queues(points, atOnce).map(async (queue) => {
      const left: { readonly index: number; readonly point: Point; readonly file: string }[] = [];
      for (const [index, point] of queue) {
        const file = path(`killed-${index}.db`);
        copyFileSync(path("before.db"), file);
        expect((await act(name, file, named, point)).signal).toBe("SIGKILL");
        left.push({ index, point, file });
      }
      return left;
    }),
  );
  return found.flat().toSorted((one, other) => one.index - other.index);
}

function end(name: keyof typeof endedActs, file: string): void {
  const db = openDatabase(file);
  endedActs[name].end(db, file);
  db.$client.close();
}

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
  const named = acts[name].prepare(db);
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
