import { Coverage } from "#app/components/coverage.tsx";
import { DownloadButton } from "#app/components/download-button.tsx";
import type { FindingOnPage } from "#app/components/finding-card.tsx";
import type { OpenLine } from "#app/components/report-findings.tsx";
import { ReportFindings } from "#app/components/report-findings.tsx";
import type { OutlinePart } from "#app/components/report-outline.tsx";
import { ReportOutline } from "#app/components/report-outline.tsx";
import { ReportPaper } from "#app/components/report-paper.tsx";
import type { SourceChips } from "#app/components/source-chip.tsx";
import { usePrintMark } from "#app/components/use-print-mark.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Report } from "#domain/report/report.ts";

export type ReportOnPage = {
  readonly report: Report;
  readonly outline: readonly OutlinePart[];
  /** At the head of each printed page; absent on a final report. */
  readonly printMark?: string;
  readonly file: { readonly href: string; readonly name: string };
  /** What the desk sees beside the paper; absent for readers of an issued report. */
  readonly desk?: {
    readonly chips: SourceChips;
    readonly findings: readonly FindingOnPage[];
    readonly openLines: readonly OpenLine[];
    readonly coverage: Coverage;
  };
};

/** The report as it will print, its outline at the start, and at the end what still needs somebody. */
export function ReportScreen({ page: { report, outline, printMark, file, desk } }: { page: ReportOnPage }) {
  const text = useText();
  usePrintMark(printMark);
  return (
    <>
      <div className="toolbar">
        <b>
          {report.state.kind === "final" ? text("report.final") : text("report.draft", { number: report.state.number })}
        </b>
        {desk && (
          <>
            <span className="sep" />
            <Coverage coverage={desk.coverage} />
          </>
        )}
        <span className="end">
          <DownloadButton href={file.href} fileName={file.name} label={text("download.word")} />
        </span>
      </div>
      <div className={desk ? "composer panes" : "composer panes plain"}>
        <ReportOutline parts={outline} />
        <section className="pane paper" aria-label={text("report.text")}>
          <ReportPaper report={report} chips={desk?.chips ?? {}} />
        </section>
        {desk && <ReportFindings findings={desk.findings} openLines={desk.openLines} />}
      </div>
    </>
  );
}
