import { sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";

/** The file that a database lies in; undefined for one in memory. */
export function databaseFileOf(db: Db): string | undefined {
  return db.get<{ file: string }>(sql`SELECT file FROM pragma_database_list WHERE name = 'main'`).file || undefined;
}
