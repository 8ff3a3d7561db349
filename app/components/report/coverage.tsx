import type { CoverageOnPage } from "#app/components/report/report-on-page.ts";
import { useText } from "#app/locales/use-text.ts";

/** How much of what was noted stands in the report: in words, and as a measured bar. */
export function Coverage({ coverage }: { coverage: CoverageOnPage }) {
  const text = useText();
  const { reflected, leftOut, untold, missing, toDraft, fragments } = coverage;
  const all = reflected + leftOut + untold + missing + toDraft + fragments;
  const share = (count: number) => `${all === 0 ? 0 : (100 * count) / all}%`;
  const rest = [
    text("report.count.to_draft", { count: toDraft }),
    text("report.count.fragments", { count: fragments }),
    text("report.count.missing", { count: missing }),
    text("report.count.left_out", { count: leftOut }),
    text("report.count.untold", { count: untold }),
  ].filter((_, index) => [toDraft, fragments, missing, leftOut, untold][index] !== 0);
  const parts = [
    ["done", reflected],
    ["part", leftOut + untold],
    ["left", missing + toDraft + fragments],
  ] as const;
  const begins = (index: number) => parts.slice(0, index).reduce((sum, [, count]) => sum + count, 0);
  return (
    <div className="cover">
      <p>
        <b>{text("report.reflected", { reflected, all })}</b> <span className="quiet">{rest.join(" · ")}</span>
      </p>
      <svg className="progress" aria-hidden="true">
        {parts.map(([kind, count], index) => (
          <rect className={kind} key={kind} x={share(begins(index))} y="0" height="100%" width={share(count)} />
        ))}
      </svg>
    </div>
  );
}
