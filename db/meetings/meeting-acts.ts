import { and, asc, eq } from "drizzle-orm";
import { newMeetingId } from "#domain/meetings/meeting-id.ts";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import type { MeetingRecord, RecordMeeting, RecordSession } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting, meetingColumns } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { storeRecord } from "#db/record/record-rows.ts";
import { loadRegister } from "#db/register/register.ts";
import { dateAnswers, formOf, setForm } from "#db/registering/registration-forms.ts";
import { roomOptionsOf, setRoomOptions } from "#db/room/room-options.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";
import { listSessions } from "#db/programme/sessions.ts";

/** What a meeting is, as one says it of a new one: all but its id. */
export type MeetingFacts = Omit<RecordMeeting, "id">;

/**
 * From which meeting a new one takes its programme, without times and presenters; with it, if they are wanted, who
 * moderates and the floor notes; what its rooms allow; and what registering asks, without the day on which it closes.
 */
export type Copying = {
  readonly meetingId: string;
  readonly programme: boolean;
  readonly moderators: boolean;
  readonly roomOptions: boolean;
  readonly registrationForm: boolean;
};

export type MakeMeeting = Act & {
  readonly dialogueId: string;
  readonly facts: MeetingFacts;
  readonly copying?: Copying;
};

export type MakeOutcome =
  { readonly outcome: "made" | "exists"; readonly meetingId: string } | { readonly outcome: "unknown-to-register" };

/**
 * Makes a meeting, planned. One of the same title in the same city on the same days is the one that was meant: so a
 * form sent twice makes one.
 */
export function makeMeeting(db: Db, { dialogueId, facts, copying, ...act }: MakeMeeting): MakeOutcome {
  return db.transaction(
    (tx): MakeOutcome => {
      const same = tx
        .select({ id: meetings.id })
        .from(meetings)
        .where(and(eq(meetings.dialogueId, dialogueId), ...sameFacts(facts)))
        .get();
      if (same) return { outcome: "exists", meetingId: same.id };
      const source = copying && findMeeting(tx, copying.meetingId);
      const isCopy = source?.dialogueId === dialogueId;
      const id = newMeetingId(facts, (taken) => findMeeting(tx, taken) !== undefined);
      const made: MeetingRecord = {
        ...{ format: "rapporteur/meeting-record", version: 1, dialogue: { id: dialogueId } },
        meeting: { id, ...facts },
        ...(isCopy && copying?.programme && { sessions: skeletonOf(tx, source.id) }),
      };
      const register = loadRegister(tx, dialogueId);
      if (!register || checkAgainstRegister(made, register).length > 0) return { outcome: "unknown-to-register" };
      storeRecord(tx, { record: made, state: "planned", ...act });
      if (isCopy && copying?.programme) copyContents(tx, { from: source.id, to: id, copying });
      record(tx, { ...act, verb: "meeting.made", targetId: id, meetingId: id });
      if (isCopy && copying?.roomOptions)
        // A window for corrections belongs to the days of its meeting.
        setRoomOptions(tx, {
          ...act,
          meetingId: id,
          options: { ...roomOptionsOf(tx, source.id), correctionsUntil: null },
        });
      if (isCopy && copying?.registrationForm)
        setForm(tx, { ...act, meetingId: id, form: { ...formOf(tx, source.id), closesAt: null } });
      return { outcome: "made", meetingId: id };
    },
    { behavior: "immediate" },
  );
}

const sameFacts = ({ title, city, startsOn, endsOn }: MeetingFacts) => [
  eq(meetings.title, title),
  eq(meetings.city, city),
  eq(meetings.startsOn, startsOn),
  eq(meetings.endsOn, endsOn),
];

/** The sessions of a meeting by kind, number and title: nothing of when they were and of who spoke. */
function skeletonOf(tx: Db, meetingId: string): readonly RecordSession[] {
  return listSessions(tx, meetingId).map(({ kind, number, title }, index) => ({
    ...{ id: `s${index + 1}`, kind },
    ...(number !== undefined && { number }),
    ...(title !== undefined && { title }),
  }));
}

type Contents = { readonly from: string; readonly to: string; readonly copying: Copying };

/** What the sessions take up and ask: their items without presenters and papers, and their guiding questions. */
function copyContents(tx: Db, { from, to, copying }: Contents): void {
  const { items, guidingQuestions, moderator, floorNote } = sessions;
  const held = tx
    .select({ items, guidingQuestions, ...(copying.moderators && { moderator, floorNote }) })
    .from(sessions)
    .where(eq(sessions.meetingId, from))
    .orderBy(asc(sessions.position))
    .all();
  for (const [index, { items: taken, ...asTheyAre }] of held.entries()) {
    const bare = taken?.map(({ id, title, minutes }) => ({ id, title, minutes, presenters: [] }));
    tx.update(sessions)
      .set({ items: bare, ...asTheyAre })
      .where(and(eq(sessions.meetingId, to), eq(sessions.id, `s${index + 1}`)))
      .run();
  }
}

export type ChangeMeeting = Act & {
  readonly meetingId: string;
  readonly facts: MeetingFacts;
  /** When the meeting that the person saw was last changed. */
  readonly seen: string;
};

export type ChangeOutcome = "changed" | "as-it-was" | "changed-meanwhile" | "unknown-to-register" | "no-such-meeting";

/** Changes what a meeting is. Its id stays, and what was noted, decided and frozen. */
export function changeMeeting(db: Db, { meetingId, facts, seen, ...act }: ChangeMeeting): ChangeOutcome {
  return db.transaction(
    (tx): ChangeOutcome => {
      const meeting = findMeeting(tx, meetingId);
      const stored = tx.select().from(meetings).where(eq(meetings.id, meetingId)).get();
      if (!meeting || !stored) return "no-such-meeting";
      const { layout: _, ...columns } = meetingColumns.toColumns({ id: meetingId, ...facts });
      const isSame = Object.entries(columns).every(
        // The columns of a row are among its keys.
        ([name, value]) => JSON.stringify(stored[name as keyof typeof columns]) === JSON.stringify(value),
      );
      if (isSame) return "as-it-was";
      if (meeting.changedAt !== seen) return "changed-meanwhile";
      const register = loadRegister(tx, meeting.dialogueId);
      const changed: MeetingRecord = {
        ...{ format: "rapporteur/meeting-record", version: 1, dialogue: stored.dialogue },
        meeting: { id: meetingId, ...facts },
      };
      if (!register || checkAgainstRegister(changed, register).length > 0) return "unknown-to-register";
      tx.update(meetings)
        .set({ ...columns, changedAt: act.now.toISOString(), changedBy: act.actorId })
        .where(eq(meetings.id, meetingId))
        .run();
      dateAnswers(tx, meetingId);
      record(tx, { ...act, verb: "meeting.changed", targetId: meetingId, meetingId });
      tellNews(tx, { meetingId, kind: "lines", now: act.now });
      return "changed";
    },
    { behavior: "immediate" },
  );
}
