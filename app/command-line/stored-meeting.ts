import { readDraftOf } from "#app/collab/read-draft.server.ts";
import type { Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import type { Db } from "#db/database/client.ts";
import { listMeetings } from "#db/meetings/meetings.ts";
import { exportRecord } from "#db/record/records.ts";
import { listDialogues, loadRegister } from "#db/register/register.ts";
import type { Draft } from "#domain/draft/draft.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";

export type StoredMeeting = {
  readonly record: MeetingRecord;
  readonly register: Register;
  /** Where somebody has begun to write the report. */
  readonly draft?: Draft;
};

/** The meeting that the first operand names, with its dialogue's register and its draft. Refused with the ones there are. */
export function storedMeeting(db: Db, { operands: [meetingId = ""] }: Typed, { words }: Surroundings): StoredMeeting {
  const record = exportRecord(db, meetingId);
  const register = record && loadRegister(db, record.dialogue.id);
  if (record && register) return { record, register, draft: readDraftOf(db, meetingId) };
  const known = listDialogues(db).flatMap(({ id }) => listMeetings(db, id).map((meeting) => meeting.id));
  throw new Refusal(words("command.no-meeting", { meeting: meetingId, count: known.length, known: known.join(", ") }));
}
