import type { OpenLine } from "#app/components/report-findings.tsx";
import type { OutlinePart } from "#app/components/report-outline.tsx";
import type { ReportOnPage } from "#app/components/report-screen.tsx";
import type { SourceChips } from "#app/components/source-chip.tsx";
import type { MeetingRead } from "#app/desk/meeting-read.server.ts";
import type { requireReport } from "#app/desk/report-access.server.ts";
import { speakerOf } from "#app/desk/speaker.server.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import type { Paragraph, Report } from "#domain/report/report.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A report with its outline, and for the desk with sources, findings and what is not written out yet. */
export function reportOnPage({ rights, read, report, fileName }: ReturnType<typeof requireReport>): ReportOnPage {
  return {
    report,
    outline: outlineOf(report, read.record),
    printMark: report.state.kind === "draft" ? stateInWords(report.state).toUpperCase() : undefined,
    file: { href: `/meetings/${read.record.meeting.id}/report.docx`, name: fileName },
    desk: rights.mayReadLines ? deskOf(report, read) : undefined,
  };
}

function deskOf(
  report: Report,
  { record, register, names, labels, present }: MeetingRead,
): NonNullable<ReportOnPage["desk"]> {
  const said = interventionsOf(record);
  const address = new Map(
    said.map(({ session, intervention }) => [intervention.id, addressOf(record, session, intervention)]),
  );
  const chips: SourceChips = Object.fromEntries(
    [...address].map(([id, to]) => [id, { label: labels.get(id) ?? id, to }]),
  );
  const openLines = said.flatMap(({ session, intervention }): OpenLine[] => {
    const printability = printabilityOf(intervention);
    if (printability !== "to draft" && printability !== "fragment") return [];
    const { code, speaker } = speakerOf(intervention, names);
    const name = speaker ?? session.title ?? session.id;
    return [
      {
        id: intervention.id,
        code,
        name,
        to: addressOf(record, session, intervention),
        isFragment: printability === "fragment",
      },
    ];
  });
  const fragments = openLines.filter(({ isFragment }) => isFragment).length;
  return {
    chips,
    findings: runChecks(record, report, register, present).map((finding) => ({
      ...finding,
      to: placeOf(finding.where, report, address),
    })),
    openLines,
    coverage: {
      reflected: said.filter(({ intervention }) => printabilityOf(intervention) === "prints").length,
      toDraft: openLines.length - fragments,
      fragments,
    },
  };
}

/** Where a finding can be mended: at the intervention, else where the report shows it. */
function placeOf(
  { intervention, paragraph }: { readonly intervention?: string; readonly paragraph?: number },
  report: Report,
  address: ReadonlyMap<string, string>,
): string | undefined {
  const noted = intervention === undefined ? undefined : address.get(intervention);
  const printed = report.paragraphs.find(({ number }) => number === paragraph);
  return noted ?? (printed && `#${printed.id}`);
}

function interventionsOf({ sessions = [] }: MeetingRecord) {
  return sessions.flatMap((session) =>
    (session.interventions ?? []).map((intervention) => ({ session, intervention })),
  );
}

function addressOf({ meeting }: MeetingRecord, session: RecordSession, { id }: RecordIntervention): string {
  return `/meetings/${meeting.id}/sessions/${session.id}#${id}`;
}

/** One row for each part with a heading; what has none belongs to the part before. */
function outlineOf({ paragraphs }: Report, record: MeetingRecord): readonly OutlinePart[] {
  const parts: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const current = parts.at(-1);
    if (current && paragraph.heading === undefined) current.push(paragraph);
    else parts.push([paragraph]);
  }
  return parts.flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    return first && last ? [{ ...partOf(part, record), id: first.id, from: first.number, to: last.number }] : [];
  });
}

function partOf(
  part: readonly Paragraph[],
  { sessions = [] }: MeetingRecord,
): Pick<OutlinePart, "title" | "lines" | "points"> {
  const ids = new Set(part.flatMap(({ session }) => session ?? []));
  const printabilities = sessions
    .filter(({ id }) => ids.has(id))
    .flatMap(({ interventions = [] }) => interventions.map(printabilityOf));
  const written = printabilities.filter((printability) => printability === "prints").length;
  const open = printabilities.filter(
    (printability) => printability === "to draft" || printability === "fragment",
  ).length;
  return {
    title: part[0]?.heading ?? "",
    lines: written + open === 0 ? undefined : { written, all: written + open },
    points: part.reduce((count, { points }) => count + points.length, 0),
  };
}
