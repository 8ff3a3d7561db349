import { chmodSync, existsSync } from "node:fs";
import Sqlite, { type Database, type RunResult } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import { DatabaseRefused } from "#db/database/database-refused.ts";
import { applyMigrations, isEmpty, migrationsFolder, readMigrations, refuseStranger } from "#db/database/migrations.ts";
import { writeSealedCopy } from "#db/database/sealed-copy.ts";
import { refuseDamaged, refuseOtherTables, refusingDamage } from "#db/database/soundness.ts";
import { replaceWhole } from "#db/database/whole-file.ts";

/** What every function of this floor takes first: a database, or a transaction in it. */
export type Db = BaseSQLiteDatabase<"sync", RunResult>;

/** A database with its connection, which whoever opened it closes: `db.$client.close()`. */
export type OpenDatabase = Db & { readonly $client: Database };

/**
 * Opens a database file, or makes it, and brings its tables up to date; what it held before that is kept beside it as
 * `<file>.before-<migration>.db`. Throws `DatabaseRefused` where the file is no database, another program's, or written
 * by a newer version of this one, and where it cannot be brought up to date, which leaves it as it was.
 */
export function openDatabase(file: string, folder: string = migrationsFolder): OpenDatabase {
  return opened(file, file, (sqlite) => {
    const migrations = readMigrations(folder);
    refuseStranger(sqlite, file, migrations);
    sqlite.pragma("journal_mode = WAL");
    applyMigrations(sqlite, file, migrations, (tag) => keepCopy(file, tag));
  });
}

/**
 * As openDatabase, for a copy that is about to become a database: it must be sound and hold tables of ours, and nothing
 * is kept of it. `named` is the file it was copied from, for sentences.
 */
export function openCopy(copy: string, named: string): OpenDatabase {
  return opened(copy, named, (sqlite) => {
    const migrations = readMigrations(migrationsFolder);
    refuseStranger(sqlite, named, migrations);
    if (isEmpty(sqlite)) throw new DatabaseRefused(`${named} holds nothing; name another file.`);
    refuseDamaged(sqlite, named);
    sqlite.pragma("journal_mode = WAL");
    applyMigrations(sqlite, named, migrations, () => undefined);
    const { $client: ours } = openDatabase(":memory:");
    try {
      refuseOtherTables(sqlite, named, ours);
    } finally {
      ours.close();
    }
  });
}

function opened(file: string, named: string, bringUpToDate: (sqlite: Database) => void): OpenDatabase {
  const isNew = !existsSync(file);
  const sqlite = new Sqlite(file);
  try {
    // Whoever can read the file can read everything in it; what SQLite keeps beside it takes over its rights.
    if (isNew && !sqlite.memory) chmodSync(file, 0o600);
    refusingDamage(named, () => bringUpToDate(sqlite));
    // A database in use is no sealed copy any more (seal.ts).
    if (sqlite.pragma("user_version", { simple: true }) !== 0) sqlite.pragma("user_version = 0");
    return connect(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** From a connection of its own, because SQLite copies nothing inside a transaction. */
function keepCopy(file: string, tag: string): void {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    replaceWhole(`${file}.before-${tag}.db`, (part) => writeSealedCopy(sqlite, part));
  } finally {
    sqlite.close();
  }
}

/** Settles one connection as every connection must be; throws where the settings did not take. */
export function connect(sqlite: Database): OpenDatabase {
  // In WAL mode better-sqlite3 falls back to NORMAL after the first write unless FULL is set expressly.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("secure_delete = ON");
  const settings = ["synchronous", "foreign_keys", "secure_delete"].map((name) =>
    sqlite.pragma(name, { simple: true }),
  );
  if (settings.join() !== "2,1,1") throw new Error(`SQLite did not take its settings: ${settings.join()}`);
  return drizzle(sqlite, { casing: "snake_case" });
}
