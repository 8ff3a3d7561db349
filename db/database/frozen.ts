import type { Db } from "#db/database/client.ts";
import { textStateOf } from "#db/versions/versions.ts";

/**
 * Is a version of the report away from the desk, so that nobody writes what would change it? Asked inside the
 * transaction of each write, because rights were judged a moment before.
 */
export function isFrozen(db: Db, meetingId: string): boolean {
  return textStateOf(db, meetingId) !== "working";
}
