import { createHash } from "node:crypto";
import type { ReportSides, Said, SourceOnPage } from "#app/components/report/report-on-page.ts";
import { findingsOnPage, type DismissalSaid } from "#app/desk/report/report-findings.server.ts";
import { linesOnPage } from "#app/desk/report/report-lines.server.ts";
import { outlineOf } from "#app/desk/report/report-outline.server.ts";
import type { PresentInSessions } from "#domain/checks/absent-speaker.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { toldIn } from "#domain/draft/told.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { asDraft, nextNumber } from "#domain/versions/frozen-report.ts";
import { standingWorker } from "#exports/standing-worker.ts";

/** All of which a report is made, as it was read. Plain values, which go to a worker as they are. */
export type ReportGiven = {
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly draft?: Draft;
  /** The day on which it is made. */
  readonly day: string;
  /** The newest version; absent before the first. */
  readonly newest?: { readonly number: number; readonly isAway: boolean };
  /** What stands beside the text, where somebody may see that. */
  readonly beside?: {
    readonly present: PresentInSessions;
    readonly reasons: ReadonlyMap<string, Said>;
    readonly dismissals: readonly DismissalSaid[];
    readonly sources: Readonly<Record<string, SourceOnPage>>;
  };
};

export type ReportMade = { readonly report: Report; readonly sides?: ReportSides };

/** Letters of what was said and written that are made a report of in less time than the event loop may be blocked. */
const longestHere = 60_000;

/** The report, and what stands beside it; a long one is made in a worker, so that the server goes on answering. */
export async function reportApart(given: ReportGiven): Promise<ReportMade> {
  return lettersIn(given) > longestHere ? inWorker(given) : reportMade(given);
}

const inWorker = standingWorker<ReportGiven, ReportMade>("#app/desk/report/report-worker.ts");

function lettersIn({ record, draft }: ReportGiven): number {
  const lines = (record.sessions ?? []).flatMap(({ interventions = [] }) => interventions.map(({ line = "" }) => line));
  const pieces = (draft?.lines ?? []).flatMap((line) =>
    line.pieces.map((piece) => ("text" in piece ? piece.text : "")),
  );
  return [...lines, ...pieces].reduce((sum, { length }) => sum + length, 0);
}

/** The same at once: where nothing may come between. */
export function reportMade(given: ReportGiven): ReportMade {
  const { record, register, draft, day, beside } = given;
  const report = numbered(reportOf(record, register, day, draft), given);
  return beside ? { report, sides: sidesOf(report, given, beside) } : { report };
}

/** The number of the version that is away, or of the one to come. */
function numbered(report: Report, { newest }: ReportGiven): Report {
  if (report.state.kind === "final" || newest === undefined) return report;
  return asDraft(report, newest.isAway ? newest.number : nextNumber(report, newest.number));
}

/** What stands beside the text: the outline, the lines that are not in it, and what the checks find. */
function sidesOf(
  report: Report,
  { record, register, draft }: ReportGiven,
  { present, reasons, dismissals, sources }: NonNullable<ReportGiven["beside"]>,
): ReportSides {
  const compilation = compilationOf(record, register);
  const told = draft && toldIn(draft, compilation, record);
  return {
    outline: outlineOf(report, record),
    ...linesOnPage({ report, record, compilation, draft }, sources, reasons),
    ...findingsOnPage({ report, draft: told, record, register, present }, dismissals, sources, digest),
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");
