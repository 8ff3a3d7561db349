import { BeginDraft } from "#app/components/report/begin-draft.tsx";
import { OutlinePane } from "#app/components/report/outline-pane.tsx";
import { ReportFindings } from "#app/components/report/report-findings.tsx";
import type { DeskOnReport, ReportOnPage } from "#app/components/report/report-on-page.ts";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { ReportToolbar } from "#app/components/report/report-toolbar.tsx";
import { SourcesBoard } from "#app/components/report/sources-board.tsx";
import { useFindingKeys } from "#app/components/report/use-finding-keys.ts";
import { useReportNews } from "#app/components/report/use-report-news.ts";
import { useSentenceAt } from "#app/components/report/use-sentence-at.ts";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";
import { useCallback, useRef, useState } from "react";

type Props = { readonly page: ReportOnPage; readonly desk: DeskOnReport; readonly notice: ReactNode };

/** The report at the desk: outline and lines at the start, the text, and at the end what the checks find. */
export function ReportDesk({ page, desk, notice }: Props) {
  const text = useText();
  const { home, report, outline } = page;
  const findings = useRef<HTMLElement>(null);
  const paper = useRef<HTMLElement>(null);
  const [sentence, setSentence] = useState<readonly string[]>();
  const came = useCallback(
    (fingerprint: string) => {
      const found = desk.sides.findings.find((finding) => finding.fingerprint === fingerprint);
      const printed = found?.where.paragraph === undefined ? undefined : report.paragraphs[found.where.paragraph - 1];
      if (printed) document.getElementById(printed.id)?.scrollIntoView({ block: "center" });
    },
    [desk, report],
  );
  useReportNews(desk);
  useFindingKeys(findings, came);
  useSentenceAt(paper, setSentence);
  return (
    <>
      <ReportToolbar page={page} />
      {notice}
      <div className="composer panes">
        <OutlinePane home={home} outline={outline} desk={desk} />
        <section className="pane paper" aria-label={text("report.text")} ref={paper}>
          {desk.mayWrite && !desk.draft && <BeginDraft home={home} />}
          <ReportPaper report={report} chips={desk.sources} />
          {sentence && <SourcesBoard of={sentence} sources={desk.sources} />}
        </section>
        <ReportFindings home={home} desk={desk} pane={findings} />
      </div>
    </>
  );
}
