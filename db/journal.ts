import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";

/**
 * Writes the journal into the database and empties it, so that nothing that was just erased is left in it. Deleted
 * content is overwritten in the database itself (`secure_delete`). False where another process was reading an older
 * state just then: the journal is emptied at the next attempt. Outside of any transaction.
 */
export function emptyJournal(db: Db): boolean {
  const [result] = db.all<{ busy: number }>(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  return result?.busy === 0;
}
