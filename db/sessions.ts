import { and, asc, eq, sql } from "drizzle-orm";
import type { RecordSession } from "#domain/record/record.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { sessions } from "#db/schema/meetings.ts";

/** A session as the record writes it, without its interventions. */
export type Session = Omit<RecordSession, "interventions"> & { readonly meetingId: string; readonly position: number };

/** The keys of a record's session that are columns. */
export const sessionColumns = recordColumns<RecordSession>()(
  ["id", "kind", "number", "title", "startsAt", "endsAt", "attribution"],
  { parts: ["interventions"] },
);

function sessionOf(row: typeof sessions.$inferSelect): Session {
  return { ...sessionColumns.fromColumns(row), meetingId: row.meetingId, position: row.position };
}

const sessionsByMeeting = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(sessions.position))
    .prepare(),
);

/** The sessions of a meeting in the order of its programme. */
export function listSessions(db: Db, meetingId: string): Session[] {
  return sessionsByMeeting(db).all({ meetingId }).map(sessionOf);
}

const sessionByKey = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.meetingId, sql.placeholder("meetingId")), eq(sessions.id, sql.placeholder("sessionId"))))
    .prepare(),
);

/** One session of a meeting. */
export function findSession(db: Db, key: { meetingId: string; sessionId: string }): Session | undefined {
  const row = sessionByKey(db).get(key);
  return row && sessionOf(row);
}
