import type { FindingOnPage } from "#app/components/finding-card.tsx";
import { FindingCard } from "#app/components/finding-card.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import { useId } from "react";

export type OpenLine = {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly to: string;
  readonly isFragment: boolean;
};

/** What still needs somebody: findings in the order of the text, and what was noted and is not written out. */
export function ReportFindings({
  findings,
  openLines,
}: {
  findings: readonly FindingOnPage[];
  openLines: readonly OpenLine[];
}) {
  const text = useText();
  const heading = useId();
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.filter(({ level }) => level === "warning").length;
  return (
    <aside className="pane side findings" aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{text("report.findings")}</h2>
        <span className="quiet">{text("report.findings_count", { errors, warnings })}</span>
      </div>
      {findings.map((finding, index) => (
        <FindingCard key={index} finding={finding} />
      ))}
      {openLines.length > 0 && <OpenLines lines={openLines} />}
      {findings.length + openLines.length === 0 && <p className="summary quiet">{text("report.nothing_open")}</p>}
    </aside>
  );
}

function OpenLines({ lines }: { lines: readonly OpenLine[] }) {
  const text = useText();
  return (
    <section>
      <h3 className="bar">
        {text("report.not_printed")} <span className="faint">{lines.length}</span>
      </h3>
      <ul className="open-lines">
        {lines.map(({ id, code, name, to, isFragment }) => (
          <li key={id}>
            {code !== undefined && <PartyCode code={code} />}{" "}
            <Link to={to}>
              <RecordText>{name}</RecordText>
            </Link>
            <span className="sub">{text(isFragment ? "report.fragment" : "report.to_draft")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
