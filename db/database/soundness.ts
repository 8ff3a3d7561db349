import Sqlite, { type Database } from "better-sqlite3";
import { DatabaseRefused } from "#db/database/database-refused.ts";

/** Throws `DatabaseRefused` where the pages, indexes or references of a database do not hold together. */
export function refuseDamaged(sqlite: Database, named: string): void {
  const found = sqlite.prepare("PRAGMA integrity_check(1)").pluck().get();
  if (found !== "ok") throw damaged(named, String(found));
  if (sqlite.prepare("PRAGMA foreign_key_check").get()) throw damaged(named, "references lead nowhere");
}

/** What is said of a file that is damaged: `named` is the file, `what` was found. */
export function damaged(named: string, what: string, cause?: unknown): DatabaseRefused {
  const found = what.replaceAll(/\s+/g, " ");
  return new DatabaseRefused(`${named} is damaged (${found}); take a sound backup instead.`, { cause });
}

/**
 * Throws `DatabaseRefused` where a database lacks a table, index or trigger that one of ours has, as it is written
 * there. What others add, as a replicator does, is left alone.
 */
export function refuseOtherTables(sqlite: Database, named: string, ours: Database): void {
  const isThere = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = ? AND name = ? AND sql = ?").pluck();
  const parts = ours
    .prepare("SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL AND name <> '__drizzle_migrations'")
    .raw()
    .all();
  // A raw row is an array of its columns.
  const lacking = (parts as string[][]).find((part) => isThere.get(part) === undefined);
  if (lacking) throw damaged(named, `its ${lacking.slice(0, 2).join(" ")} is not as it should be`);
}

/** Does something with a database; where its bytes make no sense to SQLite, throws `DatabaseRefused` instead. */
export function refusingDamage<T>(named: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || isNoDamage.test(error.code)) throw error;
    if (error.code === "SQLITE_NOTADB") throw new DatabaseRefused(`${named} is not a database; name another file.`);
    throw damaged(named, error.message, error);
  }
}

/** The disk's fault, or another writer's. Nonsense in a file shows under any other code, SQLITE_ERROR included. */
const isNoDamage = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PERM|AUTH|NOMEM)/;
