import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import type { Database } from "better-sqlite3";
import { openDatabase } from "#db/database/client.ts";
import { endedActs, interruptedActs, type InterruptedAct } from "#tests/faults/acts.ts";
import { onStatements } from "#tests/support/statements.ts";

/**
 * Does one act on a database file and kills itself at one of its statements, before or after it; without one it does
 * the whole act and prints how many statements that took. What is random is the same in each run, so that all that two
 * runs leave behind can be compared byte by byte.
 */
const [name = "", file = "", named = "", killAt = "0", moment = "before"] = process.argv.slice(2);

const acts: Readonly<Record<string, InterruptedAct>> = { ...interruptedActs, ...endedActs };
const db = openDatabase(file);
let statements = 0;
dieAt(db.$client);
makePredictable();
acts[name]?.act(db, named);
process.stdout.write(String(statements));

function dieAt(sqlite: Database): void {
  onStatements(sqlite, {
    before: () => ++statements === Number(killAt) && moment === "before" && die(),
    after: () => statements === Number(killAt) && moment === "after" && die(),
  });
}

function die(): false {
  process.kill(process.pid, "SIGKILL");
  return false;
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
