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
import { listLeftOut } from "#db/lines-left-out.ts";
import { findPerson } from "#db/people.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import type { Report } from "#domain/report/report.ts";
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

function deskOf(db: Db, { report, read, rights }: ReportAsked): DeskOnReport {
  const { record } = read;
  const sources = sourcesWithNotes(read, rights);
  const draft = findDraft(db, record.meeting.id);
  return {
    mayWrite: rights.mayEditReport,
    draft: draft && { begunAt: draft.begunAt, begunBy: nameOf(db, draft.begunBy) },
    shape: record.report?.shape ?? "full",
    sources,
    sides: sidesOf(db, report, read, sources),
  };
}

/** What stands beside the text: the outline, the lines that are not in it, and what the checks find. */
function sidesOf(
  db: Db,
  report: Report,
  read: MeetingRead,
  sources: Readonly<Record<string, SourceOnPage>>,
): ReportSides {
  const { record } = read;
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
    ...linesOnPage({ report, record, compilation: compilationOf(record, read.register) }, sources, reasons),
    ...findingsOnPage(report, read, dismissals, sources),
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
