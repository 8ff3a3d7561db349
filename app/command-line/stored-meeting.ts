import type { Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import type { Db } from "#db/client.ts";
import { listMeetings } from "#db/meetings.ts";
import { exportRecord } from "#db/records.ts";
import { listDialogues, loadRegister } from "#db/register.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";

/** The meeting that the first operand names, with its dialogue's register. Refused with the ones there are. */
export function storedMeeting(
  db: Db,
  { operands: [meetingId = ""] }: Typed,
  { words }: Surroundings,
): { readonly record: MeetingRecord; readonly register: Register } {
  const record = exportRecord(db, meetingId);
  const register = record && loadRegister(db, record.dialogue.id);
  if (record && register) return { record, register };
  const known = listDialogues(db).flatMap(({ id }) => listMeetings(db, id).map((meeting) => meeting.id));
  throw new Refusal(words("command.no-meeting", { meeting: meetingId, count: known.length, known: known.join(", ") }));
}
