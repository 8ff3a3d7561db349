import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { MeetingState } from "#domain/access/subject.ts";
import { differenceBetween } from "#domain/programme/difference.ts";
import { hindranceTo, stateBefore, type Hindrance, type Standing } from "#domain/meetings/steps.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { countKeptAside } from "#db/room/kept-aside.ts";
import { countLines, findMeeting } from "#db/meetings/meetings.ts";
import { runningSessions } from "#db/floor/running-sessions.ts";
import { captures } from "#db/schema/captures.ts";
import { interventions } from "#db/schema/interventions.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { holdings } from "#db/schema/people.ts";
import { registrations } from "#db/schema/registrations.ts";
import { findDraftProgramme, findLastRelease } from "#db/programme/programme.ts";
import { textStateOf } from "#db/versions/versions.ts";

export type StepBackOutcome = "stepped-back" | "no-such-meeting" | "moved-meanwhile" | "first-state" | Hindrance;

/** Moves a meeting back into the state before, where nothing hinders it; `from` is the state that the person saw. */
export function stepBackMeeting(
  db: Db,
  { meetingId, from, ...act }: Act & { readonly meetingId: string; readonly from: MeetingState },
): StepBackOutcome {
  return db.transaction(
    (tx): StepBackOutcome => {
      const meeting = findMeeting(tx, meetingId);
      if (!meeting) return "no-such-meeting";
      if (meeting.state !== from) return "moved-meanwhile";
      const state = stateBefore(from);
      if (state === undefined) return "first-state";
      const hindrance = hindranceTo(from, standingOf(tx, meetingId));
      if (hindrance !== undefined) return hindrance;
      tx.update(meetings)
        .set({ state, changedAt: act.now.toISOString(), changedBy: act.actorId })
        .where(eq(meetings.id, meetingId))
        .run();
      record(tx, { ...act, verb: "meeting.stepped_back", targetId: meetingId, meetingId });
      return "stepped-back";
    },
    { behavior: "immediate" },
  );
}

/** Somebody of a delegation who is to come, or may yet. */
const comingStates = ["nominated", "registered", "accepted"] as const;

/** What a step back of this meeting depends on. */
export function standingOf(db: Db, meetingId: string): Standing {
  const ofDelegations = db
    .select({ count: count() })
    .from(holdings)
    .where(
      and(
        and(eq(holdings.meetingId, meetingId), isNull(holdings.withdrawnAt)),
        inArray(holdings.function, ["headOfDelegation", "delegate"]),
      ),
    )
    .get();
  const noted = [interventions, captures].map(
    (table) => db.select({ count: count() }).from(table).where(eq(table.meetingId, meetingId)).get()?.count ?? 0,
  );
  const registered = db
    .select({ count: count() })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), inArray(registrations.state, [...comingStates])))
    .get();
  return {
    ofDelegations: (ofDelegations?.count ?? 0) + (registered?.count ?? 0),
    noted: Math.max(...noted),
    isTextAway: textStateOf(db, meetingId) !== "working",
  };
}

/** What waits for somebody in a meeting, whichever step comes next. */
export type OpenMatters = {
  readonly registrationsWaiting: number;
  readonly sessionsWithoutTime: number;
  /** Sessions of which all but the desk know another thing, or nothing but their number. */
  readonly sessionsUnreleased: number;
  readonly floorsOpen: number;
  readonly mailsHeld: number;
  readonly linesToDraft: number;
  readonly keptAside: number;
};

/** Counts what is still open in a meeting. */
export function openMattersOf(db: Db, meetingId: string): OpenMatters {
  const timeless = db
    .select({ count: count() })
    .from(sessions)
    .where(and(eq(sessions.meetingId, meetingId), isNull(sessions.startsAt)))
    .get();
  const held = db
    .select({ count: sql<number>`count(distinct ${messages.id})` })
    .from(messages)
    .innerJoin(mails, eq(mails.messageId, messages.id))
    .where(and(eq(messages.meetingId, meetingId), eq(mails.state, "held")))
    .get();
  const waiting = db
    .select({ count: count() })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.state, "registered")))
    .get();
  return {
    registrationsWaiting: waiting?.count ?? 0,
    sessionsWithoutTime: timeless?.count ?? 0,
    sessionsUnreleased: unreleasedSessions(db, meetingId),
    floorsOpen: runningSessions(db, meetingId).length,
    mailsHeld: held?.count ?? 0,
    linesToDraft: countLines(db, meetingId).toDraft,
    keptAside: countKeptAside(db, meetingId),
  };
}

function unreleasedSessions(db: Db, meetingId: string): number {
  const draft = findDraftProgramme(db, meetingId);
  const released = findLastRelease(db, meetingId)?.programme ?? { days: [] };
  if (!draft) return 0;
  return new Set(differenceBetween(released, draft).map(({ session }) => session.id)).size;
}
