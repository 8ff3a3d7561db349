import { FindingCard } from "#app/components/report/finding-card.tsx";
import type { DeskOnReport, FindingOnPage } from "#app/components/report/report-on-page.ts";
import { useGoTo } from "#app/components/report/use-go-to.ts";
import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RefObject } from "react";
import { useId } from "react";

type Props = {
  readonly home: string;
  readonly desk: Pick<DeskOnReport, "sides" | "mayWrite" | "draft">;
  readonly pane: RefObject<HTMLElement>;
  /** Mends what was found in the text that is open here; false where it has to be sent. */
  readonly apply?: (finding: FindingOnPage) => boolean;
  readonly goTo?: (id: string) => void;
};

/** What was found, in the order of the text; folded under it what somebody said is no mistake. */
export function ReportFindings({ home, desk: { sides, mayWrite, draft }, pane, apply, goTo }: Props) {
  const text = useText();
  const heading = useId();
  useGoTo(pane, goTo);
  const { findings, dismissed } = sides;
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  const card = { home, mayWrite, isBegun: draft !== undefined, apply };
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
      {withKeys(findings).map(([key, finding]) => (
        <FindingCard key={key} finding={finding} {...card} />
      ))}
      {findings.length === 0 && <p className="summary quiet">{text("report.nothing_found")}</p>}
      {dismissed.length > 0 && (
        <details className="dismissed">
          <summary>{text("report.dismissed_count", { count: dismissed.length })}</summary>
          {withKeys(dismissed).map(([key, finding]) => (
            <FindingCard key={key} finding={finding} {...card} />
          ))}
        </details>
      )}
    </aside>
  );
}

/** The same may be found twice in one paragraph. A card keeps its key when others go: somebody may be at it. */
function withKeys<Found extends FindingOnPage>(findings: readonly Found[]): readonly (readonly [string, Found])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    return [`${finding.fingerprint} ${times}`, finding];
  });
}
