import { ReportParagraph } from "#app/components/report/report-paragraph.tsx";
import type { SourceChips } from "#app/components/report/source-chip.tsx";
import { footnotesOf } from "#app/components/report/footnotes.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Report } from "#domain/report/report.ts";
import type { ReactNode } from "react";

type Props = {
  readonly report: Report;
  readonly chips: SourceChips;
  /** The text where it is open to be written in. */
  readonly written?: ReactNode;
};

/** The report as it will print. Chips, where this reader may see sources, stay on the screen. */
export function ReportPaper({ report, chips, written }: Props) {
  const text = useText();
  const footnotes = footnotesOf(report);
  return (
    <article
      className={report.state.kind === "draft" ? "sheet draft" : "sheet"}
      aria-label={text("report.text")}
      data-record=""
      lang={report.language}
      dir="ltr"
    >
      <TitleBlock report={report} />
      {written ||
        report.paragraphs.map((paragraph) => (
          <ReportParagraph key={paragraph.id} paragraph={paragraph} chips={chips} footnotes={footnotes} />
        ))}
      {(footnotes.length > 0 || report.designations.length > 0) && (
        <ol className="footnotes document" aria-label={text("report.footnotes")}>
          {report.designations.map(({ name, note }) => (
            <li key={name}>
              <span aria-hidden="true">{"*"}</span>
              <p>{note}</p>
            </li>
          ))}
          {footnotes.map(({ number, footnote }) => (
            <li key={number} id={`footnote-${number}`}>
              <sup>{number}</sup>
              <p>{footnote.text}</p>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

/** What stands over the text. */
export function TitleBlock({ report }: { report: Report }) {
  return (
    <header className="title-block document">
      <p className="masthead-line">
        <span className="of">{report.dialogue}</span>
        {report.symbol !== undefined && <span className="symbol">{report.symbol}</span>}
      </p>
      <p className="t">{report.title}</p>
      <p className="paper-kind">{report.paper}</p>
      <p>{report.placeAndDates}</p>
      <dl>
        {report.facts.map(({ label, value }) => [
          <dt key={`${label} label`}>{label}</dt>,
          <dd key={label}>{value}</dd>,
        ])}
      </dl>
    </header>
  );
}
