import { requireMeeting, requireRegister, rightsAt } from "#app/desk/meeting-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/client.ts";
import { exportRecord } from "#db/records.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reportOf, stateInWords } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";

/** The report of a meeting for a reader who may see it as it is now. Throws 404 to everybody else. */
export function requireReport(db: Db, { actor, meetingId, now }: { actor: Actor; meetingId: string; now: Date }) {
  const seen = requireMeeting(db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadReport) notFound();
  const register = requireRegister(db, seen.meeting.dialogueId);
  const record = exportRecord(db, meetingId) ?? notFound();
  const report = reportOf(record, register, dayIn(now, seen.meeting.timeZone));
  const mark = report.symbol?.replaceAll("/", "-") ?? meetingId;
  return { rights, register, record, report, fileName: `${mark} ${stateInWords(report.state)}.docx` };
}
