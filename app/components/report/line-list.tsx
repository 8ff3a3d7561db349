import { RecordText } from "#app/components/record-text.tsx";
import type { LineOnPage } from "#app/components/report/report-on-page.ts";
import type { SourceChips } from "#app/components/report/source-chip.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useId } from "react";

/** Lines of the record under a heading with their number, each with what can be done about it. Nothing where there are none. */
export function LineList<Line extends LineOnPage>({
  title,
  lines,
  chips,
  children,
}: {
  title: string;
  lines: readonly Line[];
  chips: SourceChips;
  children: (line: Line) => ReactNode;
}) {
  const heading = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 className="bar" id={heading}>
        {title} <span className="faint">{lines.length}</span>
      </h3>
      <ul className="line-list">
        {lines.map((line) => (
          <li key={line.id}>
            <SourceLink id={line.id} chips={chips} /> <RecordText>{line.words}</RecordText>
            {children(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to what was noted, under its short name. */
export function SourceLink({ id, chips }: { id: string; chips: SourceChips }) {
  const text = useText();
  const chip = chips[id];
  return (
    chip && (
      <Link to={chip.to}>
        <span className="hear">{text("report.source")}</span>
        <bdi data-record="">{chip.label}</bdi>
      </Link>
    )
  );
}
