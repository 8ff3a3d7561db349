import { OutlinePane } from "#app/components/report/outline-pane.tsx";
import { ReportDesk } from "#app/components/report/report-desk.tsx";
import { ReportNotice } from "#app/components/report/report-notice.tsx";
import type { ReportOnPage } from "#app/components/report/report-on-page.ts";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { ReportToolbar } from "#app/components/report/report-toolbar.tsx";
import { usePrintMark } from "#app/components/use-print-mark.ts";
import { useText } from "#app/locales/use-text.ts";
import type { DraftNews } from "#domain/draft/draft-news.ts";

/** The report as it will print with its outline; the desk has beside it what still needs somebody. */
export function ReportScreen({ page, news }: { page: ReportOnPage; news?: DraftNews }) {
  const text = useText();
  const { home, report, outline, printMark, desk } = page;
  usePrintMark(printMark);
  if (desk) return <ReportDesk page={page} desk={desk} notice={<ReportNotice news={news} />} />;
  return (
    <>
      <ReportToolbar page={page} />
      <div className="composer panes plain">
        <OutlinePane home={home} outline={outline} />
        <section className="pane paper" aria-label={text("report.text")}>
          <ReportPaper report={report} chips={{}} />
        </section>
      </div>
    </>
  );
}
