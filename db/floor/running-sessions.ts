import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { turns } from "#db/schema/floor.ts";

const runningByMeeting = prepared((db) =>
  db
    .select({ sessionId: turns.sessionId })
    .from(turns)
    .where(and(eq(turns.meetingId, sql.placeholder("meetingId")), isNull(turns.endedAt)))
    .orderBy(desc(turns.startedAt))
    .prepare(),
);

/** The sessions of a meeting in which somebody has the floor, the one where it was given last first. */
export function runningSessions(db: Db, meetingId: string): readonly string[] {
  return runningByMeeting(db)
    .all({ meetingId })
    .map(({ sessionId }) => sessionId);
}
