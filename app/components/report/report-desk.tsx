import { BeginDraft } from "#app/components/report/begin-draft.tsx";
import { DeskPanes } from "#app/components/report/desk-panes.tsx";
import { useLateCode } from "#app/components/sign-in/use-late-code.ts";
import type { ReportDeskProps } from "#app/components/report/report-desk-props.ts";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { useReportNews } from "#app/components/report/use-report-news.ts";
import { useSentenceAt } from "#app/components/report/use-sentence-at.ts";
import { useCallback, useRef, useState } from "react";

/** The report at the desk: written in by whoever may once a draft is begun, read by everybody else. */
export function ReportDesk(props: ReportDeskProps) {
  const { desk } = props;
  if (!desk.draft || !desk.mayWrite) return <DrawnDesk {...props} />;
  return <WritersDesk {...props} begunAt={desk.draft.begunAt} />;
}

const draftDesk = () => import("#app/components/report/draft-desk.tsx");

/** Whoever reads only, on a telephone in a hotel, has no use for what holds a draft together. */
function WritersDesk(props: ReportDeskProps & { readonly begunAt: string }) {
  const late = useLateCode(draftDesk);
  return late ? <late.DraftDesk {...props} /> : <DrawnDesk {...props} />;
}

function DrawnDesk({ page, desk, notice }: ReportDeskProps) {
  const paper = useRef<HTMLDivElement>(null);
  const [sentence, setSentence] = useState<readonly string[]>();
  const { paragraphs } = page.report;
  const came = useCallback(
    (fingerprint: string) => {
      const found = desk.sides.findings.find((finding) => finding.fingerprint === fingerprint);
      const printed = found?.where.paragraph === undefined ? undefined : paragraphs[found.where.paragraph - 1];
      if (printed) document.getElementById(printed.id)?.scrollIntoView({ block: "center" });
    },
    [desk, paragraphs],
  );
  useReportNews(desk);
  useSentenceAt(paper, setSentence);
  return (
    <DeskPanes {...{ page, desk, notice, sentence, came }}>
      {desk.mayWrite && <BeginDraft home={page.home} />}
      <div ref={paper}>
        <ReportPaper report={page.report} chips={desk.sources} />
      </div>
    </DeskPanes>
  );
}
