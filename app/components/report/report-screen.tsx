import { BeginDraft } from "#app/components/report/begin-draft.tsx";
import { OutlinePane } from "#app/components/report/outline-pane.tsx";
import { ReportFindings } from "#app/components/report/report-findings.tsx";
import type { ReportOnPage } from "#app/components/report/report-on-page.ts";
import { ReportNotice } from "#app/components/report/report-notice.tsx";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { ReportToolbar } from "#app/components/report/report-toolbar.tsx";
import { SourcesBoard } from "#app/components/report/sources-board.tsx";
import { useFindingKeys } from "#app/components/report/use-finding-keys.ts";
import { useSentenceAt } from "#app/components/report/use-sentence-at.ts";
import { usePrintMark } from "#app/components/use-print-mark.ts";
import { useText } from "#app/locales/use-text.ts";
import type { DraftNews } from "#domain/draft/draft-news.ts";
import { useCallback, useRef, useState } from "react";

/** The report as it will print, its outline at the start, and at the end what still needs somebody. */
export function ReportScreen({ page, news }: { page: ReportOnPage; news?: DraftNews }) {
  const text = useText();
  const { home, report, outline, printMark, desk } = page;
  const findings = useRef<HTMLElement>(null);
  const paper = useRef<HTMLElement>(null);
  const [sentence, setSentence] = useState<readonly string[]>();
  usePrintMark(printMark);
  useFindingKeys(
    findings,
    useCallback(
      (fingerprint: string) => {
        const found = desk?.sides.findings.find((finding) => finding.fingerprint === fingerprint);
        const printed = found?.where.paragraph === undefined ? undefined : report.paragraphs[found.where.paragraph - 1];
        if (printed) document.getElementById(printed.id)?.scrollIntoView({ block: "center" });
      },
      [desk, report],
    ),
  );
  useSentenceAt(paper, setSentence);
  return (
    <>
      <ReportToolbar page={page} />
      <ReportNotice news={news} />
      <div className={desk ? "composer panes" : "composer panes plain"}>
        <OutlinePane home={home} outline={outline} desk={desk} />
        <section className="pane paper" aria-label={text("report.text")} ref={paper}>
          {desk?.mayWrite === true && !desk.draft && <BeginDraft home={home} />}
          <ReportPaper report={report} chips={desk?.sources ?? {}} />
          {desk && sentence && <SourcesBoard of={sentence} sources={desk.sources} />}
        </section>
        {desk && <ReportFindings home={home} desk={desk} pane={findings} />}
      </div>
    </>
  );
}
