import type { Db } from "#db/client.ts";

/**
 * Is a version of the report frozen, so that nobody writes in its draft? Asked inside the transaction of each write.
 * Nothing can be frozen yet.
 */
export function isFrozen(_db: Db, _meetingId: string): boolean {
  return false;
}
