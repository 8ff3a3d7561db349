import { eq } from "drizzle-orm";
import type { MeetingState } from "#domain/access/subject.ts";
import { checkAgainstRegister } from "#domain/record/check-against-register.ts";
import { firstRegister, withDescribed } from "#domain/record/described-register.ts";
import type { RecordProblem } from "#domain/record/problem.ts";
import type { MeetingRecord, RecordMeeting } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { record as audit, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { storeRecord } from "#db/record/record-rows.ts";
import { adoptRegister, loadRegister } from "#db/register/register.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { meetings } from "#db/schema/meetings.ts";
import { collectRecord } from "#db/record/stored-record.ts";
import { listVersions } from "#db/versions/versions.ts";

export type RecordImport = Act & {
  /** A sound record, from `readRecord`. */
  readonly record: MeetingRecord;
  /** Whose names a dialogue takes that nobody has adopted yet. */
  readonly base: Register;
  /** Whether a meeting that is stored already is to be replaced, with all that was noted at the desk. */
  readonly replace?: boolean;
};

export type ImportOutcome =
  | { readonly outcome: "imported" | "replaced" | "exists"; readonly meetingId: string }
  | { readonly outcome: "refused"; readonly problems: readonly RecordProblem[] };

/**
 * Stores a meeting's record, all or nothing. A dialogue that is not known yet begins with the names of `base` and
 * with the bodies and instruments that the record describes; what the register knows already stays as it is.
 * Refused where the record names parties, bodies or areas that nobody knows.
 */
export function importRecord(db: Db, { record, base, replace = false, actorId, now }: RecordImport): ImportOutcome {
  return db.transaction(
    (tx) => {
      const meetingId = record.meeting.id;
      const stored = findMeeting(tx, meetingId);
      if (stored && !replace) return { outcome: "exists", meetingId };

      const known = loadRegister(tx, record.dialogue.id);
      const adopted = known ?? firstRegister(record, base);
      const problems = checkAgainstRegister(record, adopted);
      if (problems.length > 0) return { outcome: "refused", problems };
      if (listVersions(tx, meetingId).length > 0) return { outcome: "refused", problems: [hasVersions] };
      if (listRegistrations(tx, meetingId).length > 0) return { outcome: "refused", problems: [hasRegistrations] };
      if (listMeetingPapers(tx, meetingId).length > 0) return { outcome: "refused", problems: [hasPapers] };

      const register = withDescribed(adopted, record);
      if (
        !known ||
        register.bodies.length > known.bodies.length ||
        register.instruments.length > known.instruments.length
      )
        adoptRegister(tx, register, { actorId, now });
      if (stored) tx.delete(meetings).where(eq(meetings.id, meetingId)).run();
      storeRecord(tx, { record, state: stored?.state ?? stateOnDay(record.meeting, now), actorId, now });
      const outcome = stored ? "replaced" : "imported";
      audit(tx, { actorId, verb: `record.${outcome}`, targetId: meetingId, meetingId, now });
      return { outcome, meetingId };
    },
    { behavior: "immediate" },
  );
}

/** With the meeting would go what was approved. */
const hasVersions: RecordProblem = {
  path: "meeting.id",
  message: "A version of this meeting’s report was frozen at the desk; import the record under another id.",
};

/** With the meeting would go who registered for it. */
const hasRegistrations: RecordProblem = {
  path: "meeting.id",
  message: "People of delegations are registered for this meeting at the desk; import the record under another id.",
};

/** With the meeting would go what its presenters brought. */
const hasPapers: RecordProblem = {
  path: "meeting.id",
  message: "Presentations or documents of this meeting are kept at the desk; import the record under another id.",
};

/** A record brings no state along: the day in the meeting's own zone tells which one it must have reached. */
function stateOnDay({ startsOn, endsOn, timeZone }: RecordMeeting, now: Date): MeetingState {
  // The Swedish way of writing a day is YYYY-MM-DD.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  if (today > endsOn) return "closed";
  return today < startsOn ? "planned" : "in session";
}

/**
 * The record of a meeting as it stands now; undefined where there is no such meeting. What came in by a file goes
 * out as it came: unknown keys, order of keys and lists, null or absent. What has been withdrawn or struck is left
 * out, and so is every reference to it.
 */
export function exportRecord(db: Db, meetingId: string): MeetingRecord | undefined {
  // One transaction, so that no other program writes between two of its queries.
  return db.transaction(() => collectRecord(db, meetingId));
}
