import { and, asc, count, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { meetingStates, type MeetingState } from "#domain/access/subject.ts";
import type { RecordMeeting } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { interventions } from "#db/schema/interventions.ts";
import { meetings } from "#db/schema/meetings.ts";

/** A meeting as the record writes it, with its dialogue and state. */
export type Meeting = RecordMeeting & {
  readonly dialogueId: string;
  readonly state: MeetingState;
  readonly changedAt: string;
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
]);

function meetingOf(row: typeof meetings.$inferSelect): Meeting {
  const { dialogueId, state, changedAt } = row;
  return { ...meetingColumns.fromColumns(row), dialogueId, state, changedAt };
}

const meetingById = prepared((db) =>
  db
    .select()
    .from(meetings)
    .where(eq(meetings.id, sql.placeholder("meetingId")))
    .prepare(),
);

/** One meeting. */
export function findMeeting(db: Db, meetingId: string): Meeting | undefined {
  const row = meetingById(db).get({ meetingId });
  return row && meetingOf(row);
}

const meetingsByDialogue = prepared((db) =>
  db
    .select()
    .from(meetings)
    .where(eq(meetings.dialogueId, sql.placeholder("dialogueId")))
    .orderBy(desc(meetings.startsOn), asc(meetings.id))
    .prepare(),
);

/** The meetings of a dialogue, newest first. */
export function listMeetings(db: Db, dialogueId: string): Meeting[] {
  return meetingsByDialogue(db).all({ dialogueId }).map(meetingOf);
}

const tallyByMeeting = prepared((db) =>
  db
    .select({
      interventions: count(),
      toDraft: sql<number>`count(*) filter (where ${and(
        isNotNull(interventions.note),
        or(isNull(interventions.line), eq(interventions.line, "")),
      )})`,
    })
    .from(interventions)
    .where(and(eq(interventions.meetingId, sql.placeholder("meetingId")), isNull(interventions.withdrawnAt)))
    .prepare(),
);

/** How many interventions stand in a meeting's record, and how many of them have a note and no line yet. */
export function countInterventions(db: Db, meetingId: string): { interventions: number; toDraft: number } {
  return tallyByMeeting(db).get({ meetingId }) ?? { interventions: 0, toDraft: 0 };
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
      const state = meetingStates[meetingStates.indexOf(from) + 1];
      if (state === undefined || state === "archived") return "last-state";
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
