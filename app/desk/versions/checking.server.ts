import type { CheckedVersion, CheckOnPage } from "#app/components/versions/check-on-page.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { fileNameOf, paperOf, sha256Of } from "#app/desk/versions/version-file.server.ts";
import { subjectOfVersion } from "#app/desk/versions/versions-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { wasApproved } from "#db/approvals/approvals.ts";
import type { Db } from "#db/database/client.ts";
import { findVersion, listVersionFiles, listVersions } from "#db/versions/versions.ts";
import type { Report } from "#domain/report/report.ts";
import { dayIn } from "#domain/text/dates.ts";
import type { Version } from "#domain/versions/version.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

type Checking = {
  readonly version: Version;
  readonly meeting: Meeting;
  readonly paper: Report;
  /** The other versions that whoever asks may know of, newest first. */
  readonly others: readonly Version[];
};

/**
 * A version with which a file may be compared: an issued one by everybody, any other by whoever may read it. Throws 404
 * to all others.
 */
export function requireChecking({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">): Checking {
  const { db } = context;
  const asker = whoAsks(context);
  const version = findVersion(db, readParams(params, "versionId").versionId) ?? notFound();
  const seen = findMeetingSeen(db, version.meetingId) ?? notFound();
  const mayCheck = (one: Pick<Version, "state">) => {
    const subject = subjectOfVersion(seen.subject, one);
    const [isForAll, mayRead] = [asker.may("check_file", subject), asker.may("version.read_frozen", subject)];
    return isForAll || mayRead;
  };
  if (!mayCheck(version)) notFound();
  const heads = listVersions(db, version.meetingId).filter((one) => one.id !== version.id && mayCheck(one));
  const others = heads.flatMap(({ id }) => findVersion(db, id) ?? []);
  return { version, meeting: seen.meeting, paper: paperOf(version, seen.meeting.timeZone), others };
}

/** What stands over the place where a file is dropped, and with what it is compared. */
export async function checkOnPage({ db }: AppLoadContext, checking: Checking): Promise<CheckOnPage> {
  const { version, meeting, paper, others } = checking;
  const { title, paper: kind, placeAndDates } = paper;
  const checked = checkedOf(db, version);
  // What this house would give out now, and what it gave out before it changed.
  const now = sha256Of(await meetingReportBytes(paper));
  return {
    ...{ ...checked, title, paper: kind, placeAndDates },
    since: dayIn(new Date(version.changedAt), meeting.timeZone),
    chair: paper.facts.find(({ label }) => /^Chairs?$/u.test(label))?.value,
    files: [...new Set([now, ...checked.files])],
    others: others.map((other) => checkedOf(db, other)),
    file: { href: `${checked.href}/report.docx`, name: fileNameOf(paper) },
  };
}

function checkedOf(db: Db, version: Version): CheckedVersion {
  const { id, number, state, sha256, report } = version;
  const href = `/verify/${encodeURIComponent(id)}`;
  return {
    ...{ number, state, sha256, href, symbol: report.symbol, textHref: `${href}/text` },
    isApproved: wasApproved(db, version),
    files: listVersionFiles(db, id),
  };
}
