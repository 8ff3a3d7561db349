import { FindingCard } from "#app/components/report/finding-card.tsx";
import type { DeskOnReport } from "#app/components/report/report-on-page.ts";
import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RefObject } from "react";
import { useId } from "react";

type Props = {
  readonly home: string;
  readonly desk: Pick<DeskOnReport, "sides" | "mayWrite" | "draft">;
  readonly pane?: RefObject<HTMLElement>;
};

/** What was found, in the order of the text; folded under it what somebody said is no mistake. */
export function ReportFindings({ home, desk: { sides, mayWrite, draft }, pane }: Props) {
  const text = useText();
  const heading = useId();
  const { findings, dismissed } = sides;
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const card = { home, mayWrite, isBegun: draft !== undefined };
  return (
    <aside className="pane side findings" aria-labelledby={heading} ref={pane}>
      <div className="pane-head">
        <h2 id={heading}>{text("report.findings")}</h2>
        <span className="quiet">
          {text("report.findings_count", { errors: count("error"), warnings: count("warning") })}
        </span>
        {findings.length > 0 && (
          <span className="end keys">
            <span className="hear">{text("report.walk")} </span>
            <Key of="J" />
            <Key of="K" />
          </span>
        )}
      </div>
      {findings.map((finding, index) => (
        // The same may be found twice in one paragraph.
        <FindingCard key={`${finding.fingerprint} ${index}`} finding={finding} {...card} />
      ))}
      {findings.length === 0 && <p className="summary quiet">{text("report.nothing_found")}</p>}
      {dismissed.length > 0 && (
        <details className="dismissed">
          <summary>{text("report.dismissed_count", { count: dismissed.length })}</summary>
          {dismissed.map((finding, index) => (
            <FindingCard key={`${finding.fingerprint} ${index}`} finding={finding} {...card} />
          ))}
        </details>
      )}
    </aside>
  );
}
