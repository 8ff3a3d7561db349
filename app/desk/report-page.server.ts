import type { DeskOnReport, ReportOnPage, SourceOnPage } from "#app/components/report/report-on-page.ts";
import type { MeetingRead } from "#app/desk/meeting-read.server.ts";
import { sourcesOf } from "#app/desk/points-page.server.ts";
import type { requireReport } from "#app/desk/report-access.server.ts";
import { findingsOnPage } from "#app/desk/report-findings.server.ts";
import { outlineOf } from "#app/desk/report-outline.server.ts";
import type { Report } from "#domain/report/report.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A report with its outline, and for the desk with sources, findings and what is not written out yet. */
export function reportOnPage({ rights, read, report, fileName }: ReturnType<typeof requireReport>): ReportOnPage {
  const home = `/meetings/${read.record.meeting.id}`;
  return {
    home,
    report,
    outline: outlineOf(report, read.record),
    printMark: report.state.kind === "draft" ? stateInWords(report.state).toUpperCase() : undefined,
    file: { href: `${home}/report.docx`, name: fileName },
    desk: rights.mayReadLines ? deskOf(report, read, rights) : undefined,
  };
}

function deskOf(report: Report, read: MeetingRead, rights: { mayReadNotes: boolean }): DeskOnReport {
  const { record } = read;
  const sources = sourcesWithNotes(read, rights);
  const said = (record.sessions ?? []).flatMap(({ interventions = [] }) => interventions);
  const isThat = (...wanted: ReturnType<typeof printabilityOf>[]) =>
    said.filter((intervention) => wanted.includes(printabilityOf(intervention)));
  return {
    mayWrite: false,
    shape: record.report?.shape ?? "full",
    sources,
    sides: {
      outline: outlineOf(report, record),
      coverage: {
        reflected: isThat("prints").length,
        leftOut: 0,
        missing: 0,
        toDraft: isThat("to draft").length,
        fragments: isThat("fragment").length,
      },
      notReflected: [],
      leftOut: [],
      offers: [],
      toDraft: isThat("to draft", "fragment").map((intervention) => ({
        id: intervention.id,
        words: sources[intervention.id]?.speaker ?? "",
        isFragment: printabilityOf(intervention) === "fragment",
      })),
      ...findingsOnPage(report, read, [], sources),
    },
  };
}

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
