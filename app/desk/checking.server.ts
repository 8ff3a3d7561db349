import type { CheckOnPage } from "#app/components/versions/check-on-page.ts";
import { findMeetingSeen } from "#app/desk/meeting-access.server.ts";
import { fileNameOf, paperOf, sha256Of } from "#app/desk/version-file.server.ts";
import { subjectOfVersion } from "#app/desk/versions-access.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Meeting } from "#db/meetings.ts";
import { findVersion, listVersionFiles } from "#db/versions.ts";
import type { Report } from "#domain/report/report.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { Version } from "#domain/versions/version.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

type Checking = { readonly version: Version; readonly meeting: Meeting; readonly paper: Report };

/**
 * A version with which a file may be compared: an issued one by everybody, any other by whoever may read it. Throws 404
 * to all others.
 */
export function requireChecking({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">): Checking {
  const asker = whoAsks(context);
  const version = findVersion(context.db, readParams(params, "versionId").versionId) ?? notFound();
  const seen = findMeetingSeen(context.db, version.meetingId) ?? notFound();
  const subject = subjectOfVersion(seen.subject, version);
  const [mayCheck, mayRead] = [asker.may("check_file", subject), asker.may("version.read_frozen", subject)];
  if (!mayCheck && !mayRead) notFound();
  return { version, meeting: seen.meeting, paper: paperOf(version, seen.meeting.timeZone) };
}

/** What stands over the place where a file is dropped, and with what it is compared. */
export async function checkOnPage({ db }: AppLoadContext, { version, meeting, paper }: Checking): Promise<CheckOnPage> {
  const { title, paper: kind, placeAndDates, symbol } = paper;
  const { number, state, sha256, changedAt } = version;
  const home = `/verify/${encodeURIComponent(version.id)}`;
  // What this house would give out now, and what it gave out before it changed.
  const now = sha256Of(await meetingReportBytes(paper));
  return {
    ...{ title, paper: kind, placeAndDates, symbol, number, state, sha256 },
    since: dayIn(new Date(changedAt), meeting.timeZone),
    chair: paper.facts.find(({ label }) => /^Chairs?$/u.test(label))?.value,
    files: [...new Set([now, ...listVersionFiles(db, version.id)])],
    textHref: `${home}/text`,
    file: { href: `${home}/report.docx`, name: fileNameOf(paper) },
  };
}
