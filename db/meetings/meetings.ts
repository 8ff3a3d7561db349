import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { stateAfter } from "#domain/meetings/steps.ts";
import type { RecordMeeting } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { interventions } from "#db/schema/interventions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { reports } from "#db/schema/reports.ts";

/** A meeting as the record writes it, with its dialogue and state. */
export type Meeting = RecordMeeting & {
  readonly dialogueId: string;
  readonly state: MeetingState;
  readonly changedAt: string;
  /** Its report is issued: by it the public learns of the meeting. */
  readonly isReleased: boolean;
};

/** The keys of a record's meeting that are columns. */
export const meetingColumns = recordColumns<RecordMeeting>()([
  "id",
  "title",
  "kind",
  "startsOn",
  "endsOn",
  "timeZone",
  "city",
  "host",
  "chairs",
  "secretariat",
  "bodies",
  "priorityAreas",
  "language",
  "symbol",
  "background",
  "objectives",
  "guidingQuestions",
]);

type Row = { readonly meeting: typeof meetings.$inferSelect; readonly status: "draft" | "final" | null };

function meetingOf({ meeting, status }: Row): Meeting {
  const { dialogueId, state, changedAt } = meeting;
  return { ...meetingColumns.fromColumns(meeting), dialogueId, state, changedAt, isReleased: status === "final" };
}

const withReport = (db: Db) =>
  db
    .select({ meeting: meetings, status: reports.status })
    .from(meetings)
    .leftJoin(reports, eq(reports.meetingId, meetings.id));

const meetingById = prepared((db) =>
  withReport(db)
    .where(eq(meetings.id, sql.placeholder("meetingId")))
    .prepare(),
);

/** One meeting. */
export function findMeeting(db: Db, meetingId: string): Meeting | undefined {
  const row = meetingById(db).get({ meetingId });
  return row && meetingOf(row);
}

const newestFirst = [desc(meetings.startsOn), asc(meetings.id)] as const;

const meetingsByDialogue = prepared((db) =>
  withReport(db)
    .where(eq(meetings.dialogueId, sql.placeholder("dialogueId")))
    .orderBy(...newestFirst)
    .prepare(),
);

/** All meetings of a dialogue, newest first: for the operator, who holds the file. */
export function listMeetings(db: Db, dialogueId: string): Meeting[] {
  return meetingsByDialogue(db).all({ dialogueId }).map(meetingOf);
}

/** The meetings of a dialogue that the actor may read, newest first (docs/rights.md, row meeting.read). */
export function listMeetingsFor(db: Db, actor: Actor, dialogueId: string): Meeting[] {
  return withReport(db)
    .where(and(eq(meetings.dialogueId, dialogueId), or(isPublic, ...actor.functions.map(reachOf))))
    .orderBy(...newestFirst)
    .all()
    .map(meetingOf);
}

const isPublic = and(eq(reports.status, "final"), ne(meetings.state, "planned"));

/** What a function opens: a planned meeting to the secretariat and the chairs only. */
function reachOf(held: FunctionHeld): SQL | undefined {
  const readsPlanned = held.function === "secretariat" || held.function === "chair";
  const readsAll = held.function === "administrator" || held.function === "focalPoint";
  return and(readsAll ? undefined : isAssigned(held), readsPlanned ? undefined : ne(meetings.state, "planned"));
}

/** A function held for nothing in particular reaches nothing. To be asked of a query that has the table of meetings. */
export function isAssigned(held: FunctionHeld): SQL | undefined {
  return (held.dialogueId ?? held.bodyId ?? held.meetingId) === undefined ? sql`false` : isWithin(held);
}

/** Is the meeting one of those that the function is held for? Undefined where it is not held for any in particular. */
export function isWithin({ dialogueId, bodyId, meetingId }: FunctionHeld): SQL | undefined {
  return and(
    dialogueId === undefined ? undefined : eq(meetings.dialogueId, dialogueId),
    meetingId === undefined ? undefined : eq(meetings.id, meetingId),
    bodyId === undefined ? undefined : sql`${bodyId} in (select value from json_each(${meetings.bodies}))`,
  );
}

const issuedInDialogue = prepared((db) =>
  db
    .select({ id: meetings.id })
    .from(meetings)
    .innerJoin(reports, eq(reports.meetingId, meetings.id))
    .where(and(eq(meetings.dialogueId, sql.placeholder("dialogueId")), eq(reports.status, "final")))
    .limit(1)
    .prepare(),
);

/** Has the dialogue issued a report yet? By the first of them the public learns of it. */
export function hasIssuedReport(db: Db, dialogueId: string): boolean {
  return issuedInDialogue(db).get({ dialogueId }) !== undefined;
}

const tallyByMeeting = prepared((db) =>
  db
    .select({
      written: sql<number>`count(*) filter (where ${ne(interventions.line, "")})`,
      toDraft: sql<number>`count(*) filter (where ${and(
        isNotNull(interventions.note),
        or(isNull(interventions.line), eq(interventions.line, "")),
      )})`,
    })
    .from(interventions)
    .where(and(eq(interventions.meetingId, sql.placeholder("meetingId")), isNull(interventions.withdrawnAt)))
    .prepare(),
);

/** How many lines stand in a meeting's record, and how many interventions have a note and no line yet. */
export function countLines(db: Db, meetingId: string): { written: number; toDraft: number } {
  return tallyByMeeting(db).get({ meetingId }) ?? { written: 0, toDraft: 0 };
}

export type AdvanceOutcome = "advanced" | "no-such-meeting" | "advanced-meanwhile" | "last-state";

/**
 * Moves a meeting into the next of its states, up to "closed" (docs/rights.md); `from` is the state that the person
 * saw. Archiving is no mere step: it purges personal data.
 */
export function advanceMeeting(
  db: Db,
  { meetingId, from, actorId, now }: Act & { readonly meetingId: string; readonly from: MeetingState },
): AdvanceOutcome {
  return db.transaction(
    (tx) => {
      const meeting = findMeeting(tx, meetingId);
      if (!meeting) return "no-such-meeting";
      if (meeting.state !== from) return "advanced-meanwhile";
      const state = stateAfter(from);
      if (state === undefined) return "last-state";
      tx.update(meetings)
        .set({ state, changedAt: now.toISOString(), changedBy: actorId })
        .where(eq(meetings.id, meetingId))
        .run();
      record(tx, { actorId, verb: "meeting.advanced", targetId: meetingId, meetingId, now });
      return "advanced";
    },
    { behavior: "immediate" },
  );
}
