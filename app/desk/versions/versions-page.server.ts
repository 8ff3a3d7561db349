import type { VersionOnPage, VersionsOnPage } from "#app/components/versions/versions-on-page.ts";
import type { VersionDesk, VersionsDesk } from "#app/desk/versions/versions-access.server.ts";
import { subjectOfVersion } from "#app/desk/versions/versions-access.server.ts";
import { fileNameOf, paperOf } from "#app/desk/versions/version-file.server.ts";
import type { Db } from "#db/database/client.ts";
import { isDecidedOf } from "#db/approvals/approvals.ts";
import { findPerson } from "#db/accounts/people.ts";
import { listVersions } from "#db/versions/versions.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import type { Version, VersionHead } from "#domain/versions/version.ts";
import type { AppLoadContext } from "@remix-run/node";

/** All versions of a meeting's report, newest first, and what this person may do with them. */
export function versionsOnPage({ db }: AppLoadContext, { asker, meeting, subject }: VersionsDesk): VersionsOnPage {
  const [newest, ...older] = listVersions(db, meeting.id);
  const standing = newest && subjectOfVersion(subject, newest);
  return {
    home: homeOf(meeting.id),
    mayFreeze: asker.may("version.freeze", subject),
    mayCompare: asker.may("version.compare", subject),
    mayReadWorking: asker.may("version.read_working", subject),
    isWorking: subject.versionState === "working",
    reopening:
      newest && standing && (asker.may("version.reopen", standing) || asker.lacksProof("version.reopen", standing))
        ? { versionId: newest.id, lacksProof: asker.lacksProof("version.reopen", standing) }
        : undefined,
    takingBack:
      newest && standing && asker.may("version.take_back", standing) && !isDecidedOf(db, newest.id)
        ? { versionId: newest.id, number: newest.number }
        : undefined,
    versions: newest ? [newest, ...older].map((version) => versionOf(db, version)) : [],
  };
}

const homeOf = (meetingId: string) => `/meetings/${meetingId}/report`;

function versionOf(db: Db, version: VersionHead): VersionOnPage {
  const { id, number, state, sha256, frozenAt, frozenBy, changedAt, open, meetingId } = version;
  const home = `${homeOf(meetingId)}/versions/${encodeURIComponent(id)}`;
  return {
    ...{ id, number, state, sha256, frozenAt, changedAt, open, home },
    frozenBy: findPerson(db, frozenBy)?.name ?? frozenBy,
    check: `/verify/${encodeURIComponent(id)}`,
  };
}

/** One version as it is read on the screen. */
export function versionOnPage({ db }: AppLoadContext, { meeting, version }: VersionDesk) {
  const report = paperOf(version, meeting.timeZone);
  const { report: _report, text: _text, ...head }: Version = version;
  const onPage = versionOf(db, head);
  const { state } = report;
  const printMark = state.kind === "draft" ? stateInWords(state).toUpperCase() : undefined;
  return { version: onPage, report, printMark, file: { href: `${onPage.home}/report.docx`, name: fileNameOf(report) } };
}
