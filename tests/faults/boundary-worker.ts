import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import type { Database, Statement } from "better-sqlite3";
import { openDatabase } from "#db/client.ts";
import { interruptedActs, type InterruptedAct } from "#tests/faults/acts.ts";

/**
 * Does one act on a database file and kills itself at one of its statements, before or after it; without one it does
 * the whole act and prints how many statements that took. What is random is the same in each run, so that all that two
 * runs leave behind can be compared byte by byte.
 */
const [name = "", file = "", named = "", killAt = "0", moment = "before"] = process.argv.slice(2);

const acts: Readonly<Record<string, InterruptedAct>> = interruptedActs;
const db = openDatabase(file);
let statements = 0;
dieAt(db.$client);
makePredictable();
acts[name]?.act(db, named);
process.stdout.write(String(statements));

/** BEGIN, COMMIT and savepoints are statements of the same kind as those of the act itself. */
function dieAt(sqlite: Database): void {
  const statement = Object.getPrototypeOf(sqlite.prepare("SELECT 1")) as Record<string, Statement["run"]>;
  for (const verb of ["run", "get", "all", "iterate"]) wrap(statement, verb);
  wrap(sqlite as unknown as Record<string, Statement["run"]>, "exec");
}

function wrap(owner: Record<string, (...args: unknown[]) => unknown>, verb: string): void {
  const execute = owner[verb];
  if (!execute) throw new Error(`A statement has no "${verb}" any more.`);
  owner[verb] = function (this: unknown, ...args: unknown[]) {
    const isLast = ++statements === Number(killAt);
    if (isLast && moment === "before") die();
    const result = execute.apply(this, args);
    if (isLast && moment === "after") die();
    return result;
  };
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

function makePredictable(): void {
  let next = 0;
  const fill = <Bytes extends ArrayBufferView>(bytes: Bytes): Bytes => {
    new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).fill(++next);
    return bytes;
  };
  Object.assign(crypto, { randomBytes: (size: number) => fill(Buffer.alloc(size)), randomInt: () => ++next });
  Object.assign(globalThis.crypto, { getRandomValues: fill });
  syncBuiltinESMExports();
}
