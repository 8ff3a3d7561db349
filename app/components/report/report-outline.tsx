import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

export type OutlinePart = {
  /** Of the first paragraph. */
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Lines in it, and those still to draft; absent for parts made of facts. */
  readonly lines?: { readonly written: number; readonly all: number };
  readonly points: number;
};

/** The parts of a report with their numbers, and how much of what was said each of them holds. */
export function ReportOutline({ parts }: { parts: readonly OutlinePart[] }) {
  const text = useText();
  const heading = useId();
  return (
    <nav aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{text("report.outline")}</h2>
        <span className="end">{text("report.outline_counts")}</span>
      </div>
      <ol>
        {parts.map((part) => (
          <li className="row" key={part.id}>
            <span className="n" data-record="">
              {part.from === part.to ? part.from : `${part.from}–${part.to}`}
            </span>
            <a href={`#${part.id}`} data-record="">
              {part.title}
            </a>
            <span className="end">
              <PartCount part={part} />
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PartCount({ part: { lines, points } }: { part: OutlinePart }) {
  const text = useText();
  if (points > 0) return <Status mark="full">{text("report.points_count", { count: points })}</Status>;
  if (!lines) return <Status mark="full">{text("report.facts")}</Status>;
  return <Status mark={lines.written === lines.all ? "full" : "half"}>{text("report.lines_of", { ...lines })}</Status>;
}
