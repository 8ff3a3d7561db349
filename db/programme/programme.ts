import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { daysOf, type Programme, type ProgrammeSession } from "#domain/programme/programme.ts";
import type { Release } from "#domain/programme/release.ts";
import type { Db } from "#db/database/client.ts";
import { keptWarnings, programmeReleases } from "#db/schema/programme.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";

type Row = typeof sessions.$inferSelect;

/** A session of the draft, with what an act upon it must know. */
export type DraftSession = ProgrammeSession & { readonly revision: number; readonly hasRemovedItem: boolean };

/** What the record knows of a session, and what the desk adds to it. */
function programmeSessionOf(row: Row): ProgrammeSession {
  const stated = { kind: row.kind, number: row.number, title: row.title, startsAt: row.startsAt, endsAt: row.endsAt };
  const added = { moderator: row.moderator, floorNote: row.floorNote };
  // What is null in the row is absent in the object.
  const present = Object.fromEntries(Object.entries({ ...stated, ...added }).filter(([, value]) => value !== null));
  return {
    id: row.id,
    kind: row.kind,
    ...present,
    guidingQuestions: row.guidingQuestions ?? [],
    items: row.items ?? [],
  };
}

const rowsOf = (db: Db, meetingId: string) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.meetingId, meetingId), isNull(sessions.removedAt)))
    .orderBy(asc(sessions.position))
    .all();

/** The sessions of the draft, in the order of the programme. */
export function listDraftSessions(db: Db, meetingId: string): readonly DraftSession[] {
  return rowsOf(db, meetingId).map((row) => ({
    ...programmeSessionOf(row),
    revision: row.revision,
    hasRemovedItem: row.removedItem !== null,
  }));
}

/** The programme as it stands at the desk; undefined where there is no such meeting. */
export function findDraftProgramme(db: Db, meetingId: string): Programme | undefined {
  const meeting = db.select({ zone: meetings.timeZone }).from(meetings).where(eq(meetings.id, meetingId)).get();
  if (!meeting) return undefined;
  return { meetingId, timeZone: meeting.zone, days: daysOf(rowsOf(db, meetingId).map(programmeSessionOf)) };
}

/** What was released, oldest first. */
export function listReleases(db: Db, meetingId: string): readonly Release[] {
  return db
    .select()
    .from(programmeReleases)
    .where(eq(programmeReleases.meetingId, meetingId))
    .orderBy(asc(programmeReleases.number))
    .all()
    .map(({ id, number, releasedAt, releasedBy, programme }) => ({ id, number, releasedAt, releasedBy, programme }));
}

/** The release that holds, with the notice drafted of it. */
export function findLastRelease(
  db: Db,
  meetingId: string,
): (Release & { readonly messageId: string | null }) | undefined {
  return db
    .select()
    .from(programmeReleases)
    .where(eq(programmeReleases.meetingId, meetingId))
    .orderBy(desc(programmeReleases.number))
    .limit(1)
    .get();
}

/** The fingerprints of what is kept as it is. */
export function listKeptWarnings(db: Db, meetingId: string): ReadonlySet<string> {
  const rows = db
    .select({ fingerprint: keptWarnings.fingerprint })
    .from(keptWarnings)
    .where(eq(keptWarnings.meetingId, meetingId))
    .all();
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** A session that was taken off the programme and can be put back. */
export function findRemovedSession(
  db: Db,
  { meetingId, sessionId }: { readonly meetingId: string; readonly sessionId: string },
): ProgrammeSession | undefined {
  const row = db
    .select()
    .from(sessions)
    .where(and(eq(sessions.meetingId, meetingId), eq(sessions.id, sessionId), isNotNull(sessions.removedAt)))
    .get();
  return row && programmeSessionOf(row);
}
