import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { DatabaseRefused } from "#db/database/database-refused.ts";

/** One step from a schema to the next, as drizzle-kit writes it. */
type Migration = { readonly tag: string; readonly writtenAt: number; readonly hash: string; readonly sql: string };

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

// By name, because the server bundles this module elsewhere.
const journal = createRequire(import.meta.url).resolve("#db/migrations/meta/_journal.json");

/** The folder of the migrations of this version. */
export const migrationsFolder = join(dirname(journal), "..");

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): readonly Migration[] {
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")));
  return entries.map(({ tag, when }) => {
    const sql = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return { tag, writtenAt: when, hash: createHash("sha256").update(sql).digest("hex"), sql };
  });
}

/** Throws `DatabaseRefused` where the tables are another program's, or were made by a newer version of this one. */
export function refuseStranger(sqlite: Database, file: string, migrations: readonly Migration[]): void {
  if (isEmpty(sqlite)) return;
  if (newestApplied(sqlite) === undefined)
    throw new DatabaseRefused(`${file} holds the tables of another program; name another file.`);
  if ((newestApplied(sqlite) ?? 0) > (migrations.at(-1)?.writtenAt ?? 0))
    throw new DatabaseRefused(`${file} was written by a newer version of this program; use that version to open it.`);
}

/** Has nobody made a table in it yet? */
export function isEmpty(sqlite: Database): boolean {
  return sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table'").get() === undefined;
}

/**
 * Applies the migrations that a database lacks, all or none; where it holds anything, `keepCopy` is asked first to copy
 * it, by the name of the first of them. Nobody else writes between that copy and the last migration. Throws
 * `DatabaseRefused` where one fails.
 */
export function applyMigrations(
  sqlite: Database,
  file: string,
  migrations: readonly Migration[],
  keepCopy: (tag: string) => void,
): void {
  if (lacking(sqlite, migrations).length === 0) return;
  // A migration may rebuild a table, which is impossible while other tables' references are enforced.
  sqlite.pragma("foreign_keys = OFF");
  sqlite
    .transaction(() => {
      const [next, ...later] = lacking(sqlite, migrations);
      if (!next) return;
      if (newestApplied(sqlite)) keepCopy(next.tag);
      sqlite.exec(journalTable);
      for (const migration of [next, ...later]) apply(sqlite, file, migration);
    })
    .immediate();
}

// Drizzle's own table, so that its tools find what they expect.
const journalTable =
  "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)";

function apply(sqlite: Database, file: string, { tag, writtenAt, hash, sql }: Migration): void {
  try {
    sqlite.exec(sql);
    const loose = sqlite.pragma("foreign_key_check");
    if (Array.isArray(loose) && loose.length > 0) throw new Error("it leaves references that lead nowhere");
    sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)").run(hash, writtenAt);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused(`${file} stays as it was: the migration ${tag} failed (${reason}).`, { cause: error });
  }
}

function lacking(sqlite: Database, migrations: readonly Migration[]): readonly Migration[] {
  const newest = newestApplied(sqlite) ?? 0;
  return migrations.filter(({ writtenAt }) => writtenAt > newest);
}

/** When the newest migration that a database has was written; 0 before the first, undefined where it never had any. */
function newestApplied(sqlite: Database): number | undefined {
  const isOurs = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  return isOurs === undefined
    ? undefined
    : Number(sqlite.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get());
}
