import type {
  DeskOnReport,
  ReportOnPage,
  ReportSides,
  Said,
  SourceOnPage,
} from "#app/components/report/report-on-page.ts";
import type { MeetingRead } from "#app/desk/meeting-read.server.ts";
import { sourcesOf } from "#app/desk/points-page.server.ts";
import type { requireReport } from "#app/desk/report-access.server.ts";
import { findingsOnPage } from "#app/desk/report-findings.server.ts";
import { linesOnPage } from "#app/desk/report-lines.server.ts";
import { outlineOf } from "#app/desk/report-outline.server.ts";
import type { Db } from "#db/client.ts";
import { listDismissed } from "#db/dismissed-findings.ts";
import { findDraft } from "#db/drafts.ts";
import { isFrozen } from "#db/frozen.ts";
import { listLeftOut } from "#db/lines-left-out.ts";
import { newsHead } from "#db/news.ts";
import { findPerson } from "#db/people.ts";
import { toldIn } from "#domain/draft/told.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { stateInWords } from "#domain/report/report-of.ts";

type ReportAsked = ReturnType<typeof requireReport>;

/** A report with its outline, and for the desk with sources, findings and what is not written out yet. */
export function reportOnPage(db: Db, asked: ReportAsked): ReportOnPage {
  const { rights, read, report, fileName } = asked;
  const home = `/meetings/${read.record.meeting.id}`;
  return {
    home,
    report,
    outline: outlineOf(report, read.record),
    printMark: report.state.kind === "draft" ? stateInWords(report.state).toUpperCase() : undefined,
    file: { href: `${home}/report.docx`, name: fileName },
    desk: rights.mayReadLines ? deskOf(db, asked) : undefined,
  };
}

/** What stands beside the text, for whoever may see that. */
export function sidesFor(db: Db, asked: ReportAsked): ReportSides | undefined {
  const { rights, read } = asked;
  return rights.mayReadLines ? sidesOf(db, asked, sourcesWithNotes(read, rights)) : undefined;
}

function deskOf(db: Db, asked: ReportAsked): DeskOnReport {
  const { read, rights } = asked;
  const { record } = read;
  // Read first: news that comes in between is heard once more rather than never.
  const since = newsHead(db, record.meeting.id);
  const sources = sourcesWithNotes(read, rights);
  const begun = findDraft(db, record.meeting.id);
  return {
    meetingId: record.meeting.id,
    since,
    me: asked.me,
    mayFreeze: rights.mayFreeze,
    isFrozen: isFrozen(db, record.meeting.id),
    mayWrite: rights.mayEditReport,
    draft: begun && { begunAt: begun.begunAt, begunBy: nameOf(db, begun.begunBy) },
    shape: record.report?.shape ?? "full",
    sources,
    sides: sidesOf(db, asked, sources),
  };
}

/** What stands beside the text: the outline, the lines that are not in it, and what the checks find. */
function sidesOf(
  db: Db,
  { report, read, draft }: ReportAsked,
  sources: Readonly<Record<string, SourceOnPage>>,
): ReportSides {
  const { record } = read;
  const compilation = compilationOf(record, read.register);
  const { id } = record.meeting;
  const reasons = new Map(
    listLeftOut(db, id).map(({ interventionId, reason, leftOutBy, leftOutAt }): [string, Said] => [
      interventionId,
      { reason, by: nameOf(db, leftOutBy), at: leftOutAt },
    ]),
  );
  const dismissals = listDismissed(db, id).map(({ fingerprint, reason, dismissedBy, dismissedAt }) => ({
    ...{ fingerprint, reason, at: dismissedAt },
    by: nameOf(db, dismissedBy),
  }));
  return {
    outline: outlineOf(report, record),
    ...linesOnPage({ report, record, compilation, draft }, sources, reasons),
    ...findingsOnPage({ report, draft: draft && toldIn(draft, compilation, record) }, read, dismissals, sources),
  };
}

const nameOf = (db: Db, personId: string) => findPerson(db, personId)?.name ?? personId;

/** Every taking of the floor with what was said, and for whoever may read notes with its note. */
function sourcesWithNotes(
  read: MeetingRead,
  { mayReadNotes }: { mayReadNotes: boolean },
): Readonly<Record<string, SourceOnPage>> {
  const noted = mayReadNotes ? (read.record.sessions ?? []).flatMap(({ interventions = [] }) => interventions) : [];
  const notes = new Map(noted.map(({ id, note }) => [id, note]));
  return Object.fromEntries(
    Object.entries(sourcesOf(read)).map(([id, { label, to, speaker, words }]) => [
      id,
      { label, to, speaker, words, note: notes.get(id) },
    ]),
  );
}
