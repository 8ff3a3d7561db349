import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Sqlite, { type Database, type RunResult } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

/** What every function of this floor takes first: a database, or a transaction in it. */
export type Db = BaseSQLiteDatabase<"sync", RunResult>;

/** A database with its connection, which whoever opened it closes: `db.$client.close()`. */
export type OpenDatabase = Db & { readonly $client: Database };

/** Why a file was not opened, in one sentence for the person who named it. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

// By name, because the server bundles this module elsewhere.
const journal = createRequire(import.meta.url).resolve("#db/migrations/meta/_journal.json");
const migrations = { migrationsFolder: join(dirname(journal), "..") };

/**
 * Opens a database file, or makes it, and brings its tables up to date. Throws `DatabaseRefused` where the file
 * is no database, another program's, or written by a newer version of this one.
 */
export function openDatabase(file: string): OpenDatabase {
  const sqlite = new Sqlite(file);
  try {
    refuseStranger(sqlite, file);
    sqlite.pragma("journal_mode = WAL");
    // A migration may rebuild a table, which is impossible while other tables' references are enforced.
    sqlite.pragma("foreign_keys = OFF");
    migrate(drizzle(sqlite), migrations);
    return connect(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
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

function refuseStranger(sqlite: Database, file: string): void {
  const tables = tableNames(sqlite, file);
  if (tables.length === 0) return;
  if (!tables.includes("__drizzle_migrations")) {
    throw new DatabaseRefused(`${file} holds the tables of another program; name another file.`);
  }
  const applied = sqlite.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get();
  const newest = readMigrationFiles(migrations).at(-1)?.folderMillis ?? 0;
  if (Number(applied) > newest) {
    throw new DatabaseRefused(`${file} was written by a newer version of this program; use that version to open it.`);
  }
}

function tableNames(sqlite: Database, file: string): unknown[] {
  try {
    return sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || error.code !== "SQLITE_NOTADB") throw error;
    throw new DatabaseRefused(`${file} is not a database; name another file.`);
  }
}
