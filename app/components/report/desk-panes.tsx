import { OutlinePane } from "#app/components/report/outline-pane.tsx";
import { ReportFindings } from "#app/components/report/report-findings.tsx";
import type { DeskOnReport, FindingOnPage, ReportOnPage } from "#app/components/report/report-on-page.ts";
import { ReportToolbar } from "#app/components/report/report-toolbar.tsx";
import { SourcesBoard } from "#app/components/report/sources-board.tsx";
import { useFindingKeys } from "#app/components/report/use-finding-keys.ts";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";
import { useRef } from "react";

type Props = {
  readonly page: ReportOnPage;
  readonly desk: DeskOnReport;
  readonly notice: ReactNode;
  /** How what was typed stands. */
  readonly saved?: ReactNode;
  /** The sources of the sentence that somebody looks at. */
  readonly sentence?: readonly string[];
  /** Somebody came to this finding: the text is to show its place. */
  readonly came: (fingerprint: string) => void;
  /** Shows a paragraph or a point, where the text is no plain page. */
  readonly goTo?: (id: string) => void;
  /** Mends what was found in the text that is open here; false where it has to be sent. */
  readonly apply?: (finding: FindingOnPage) => boolean;
  readonly children: ReactNode;
};

/** Outline and lines at the start, the text between, and at the end what the checks find. */
export function DeskPanes({ page, desk, notice, saved, sentence, came, goTo, apply, children }: Props) {
  const text = useText();
  const findings = useRef<HTMLElement>(null);
  useFindingKeys(findings, came);
  return (
    <>
      <ReportToolbar page={page} coverage={desk.sides.coverage} saved={saved} />
      {notice}
      <div className="composer panes">
        <OutlinePane home={page.home} outline={page.outline} desk={desk} goTo={goTo} />
        <section className="pane paper" aria-label={text("report.text")}>
          {children}
          {sentence && <SourcesBoard of={sentence} sources={desk.sources} />}
        </section>
        <ReportFindings home={page.home} desk={desk} pane={findings} apply={apply} goTo={goTo} />
      </div>
    </>
  );
}
