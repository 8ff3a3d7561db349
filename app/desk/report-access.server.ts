import { readDraftOf } from "#app/collab/read-draft.server.ts";
import type { Asker } from "#app/desk/who-asks.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/client.ts";
import { isFrozen } from "#db/frozen.ts";
import { newestNumber } from "#db/versions.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf, stateInWords } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import { asDraft, nextNumber } from "#domain/versions/frozen-report.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The report of a meeting for a reader who may see it as it is now. Throws 404 to everybody else. */
export function requireReport(context: AppLoadContext, actor: Asker, meetingId: string) {
  const seen = requireMeeting(context.db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadReport) notFound();
  const read = readMeeting(context, seen.meeting, rights);
  const draft = readDraftOf(context.db, meetingId);
  const compiled = reportOf(read.record, read.register, dayIn(context.clock(), seen.meeting.timeZone), draft);
  const report = numberedDraft(context.db, compiled, meetingId);
  const mark = report.symbol?.replaceAll("/", "-") ?? meetingId;
  return { me: actor.id, rights, read, draft, report, fileName: `${mark} ${stateInWords(report.state)}.docx` };
}

/** The number of the version that is away, or of the one to come. */
function numberedDraft(db: Db, report: Report, meetingId: string): Report {
  const newest = newestNumber(db, meetingId);
  if (report.state.kind === "final" || newest === undefined) return report;
  return asDraft(report, isFrozen(db, meetingId) ? newest : nextNumber(report, newest));
}
