import { sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";

/**
 * Writes the journal into the database and empties it, so that nothing that was just erased is left in it. Deleted
 * content is overwritten in the database itself (`secure_delete`). False where another process was reading an older
 * state just then, or where this one has not ended a transaction: the journal is emptied at the next attempt.
 */
export function emptyJournal(db: Db): boolean {
  try {
    const [result] = db.all<{ busy: number }>(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    return result?.busy === 0;
  } catch (error) {
    if (isLocked(error)) return false;
    throw error;
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && ("code" in error ? error.code === "SQLITE_LOCKED" : isLocked(error.cause));
