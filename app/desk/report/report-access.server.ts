import { readDraftOf } from "#app/collab/read-draft.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { reportApart, reportMade, type ReportGiven, type ReportMade } from "#app/desk/report/report-made.ts";
import { notFound } from "#app/refusals.server.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { newestNumber } from "#db/versions/versions.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

export type ReportRead = ReturnType<typeof readReport>;

/** All of which the report of a meeting is made, for a reader who may see it as it is now. Throws 404 to everybody else. */
export function readReport(context: AppLoadContext, actor: Asker, meetingId: string) {
  const { db } = context;
  const seen = requireMeeting(db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadReport) notFound();
  const read = readMeeting(context, seen.meeting, rights);
  const draft = readDraftOf(db, meetingId);
  const newest = newestNumber(db, meetingId);
  const given: ReportGiven = {
    ...{ record: read.record, register: read.register, draft },
    day: dayIn(context.clock(), seen.meeting.timeZone),
    newest: newest === undefined ? undefined : { number: newest, isAway: isFrozen(db, meetingId) },
  };
  return { me: actor.id, rights, read, given };
}

/** The report of a meeting at once: where nothing may come between, and where it is set against another. Throws 404. */
export function requireReport(context: AppLoadContext, actor: Asker, meetingId: string) {
  const asked = readReport(context, actor, meetingId);
  return { ...asked, ...reportMade(asked.given) };
}

/** The same without holding up the server, with the name of its file. Throws 404. */
export async function requireReportApart(context: AppLoadContext, actor: Asker, meetingId: string) {
  const { given } = readReport(context, actor, meetingId);
  const { report } = await reportApart(given);
  return { report, fileName: fileNameOf(report, meetingId) };
}

/** Under which name its Word file is kept. */
export function fileNameOf({ symbol, state }: ReportMade["report"], meetingId: string): string {
  return `${symbol?.replaceAll("/", "-") ?? meetingId} ${stateInWords(state)}.docx`;
}
