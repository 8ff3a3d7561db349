import { readDraftOf } from "#app/collab/read-draft.server.ts";
import type { Asker } from "#app/desk/who-asks.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { reportOf, stateInWords } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The report of a meeting for a reader who may see it as it is now. Throws 404 to everybody else. */
export function requireReport(context: AppLoadContext, actor: Asker, meetingId: string) {
  const seen = requireMeeting(context.db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadReport) notFound();
  const read = readMeeting(context, seen.meeting, rights);
  const draft = readDraftOf(context.db, meetingId);
  const report = reportOf(read.record, read.register, dayIn(context.clock(), seen.meeting.timeZone), draft);
  const mark = report.symbol?.replaceAll("/", "-") ?? meetingId;
  return { me: actor.id, rights, read, draft, report, fileName: `${mark} ${stateInWords(report.state)}.docx` };
}
