import { DownloadButton } from "#app/components/download-button.tsx";
import { Empty } from "#app/components/empty.tsx";
import { PrintButton } from "#app/components/print-button.tsx";
import { ChangeList } from "#app/components/redline/change-list.tsx";
import { CompareChoice } from "#app/components/redline/compare-choice.tsx";
import { Redline } from "#app/components/redline/redline.tsx";
import { redlineModes } from "#app/components/redline/redline-mode.ts";
import type { Choice, EntryOnPage, RedlineMode } from "#app/components/redline/redline-mode.ts";
import { goToChange, useChangeKeys } from "#app/components/redline/use-change-keys.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RedlineCount } from "#domain/redline/counted.ts";
import { Link } from "@remix-run/react";

export type ComparisonOnPage = {
  /** The address of the report. */
  readonly home: string;
  readonly title: string;
  readonly mode: RedlineMode;
  readonly choices: readonly Choice[];
  /** Absent where there are not two texts yet. */
  readonly shown?: {
    readonly from: string;
    readonly to: string;
    readonly language: string;
    readonly entries: readonly EntryOnPage[];
    readonly count: RedlineCount;
    readonly fileName: string;
  };
};

/** Two versions of a report as one text, the changes beside it. */
export function ComparePage({ page: { home, mode, choices, shown } }: { page: ComparisonOnPage }) {
  const text = useText();
  useChangeKeys();
  if (!shown) return <Empty title={text("redline.none")}>{text("redline.none_note")}</Empty>;
  const { from, to, entries, count, language, fileName } = shown;
  const query = (view: RedlineMode) => new URLSearchParams({ from, to, view }).toString();
  return (
    <>
      <div className="toolbar no-print">
        <CompareChoice home={home} choices={choices} from={from} to={to} mode={mode} />
        <span className="sep" />
        <nav className="modes" aria-label={text("redline.modes")}>
          {redlineModes.map((one) => (
            <Link key={one} to={`?${query(one)}`} aria-current={one === mode ? "true" : undefined} preventScrollReset>
              {text(`redline.mode.${one}`)}
            </Link>
          ))}
        </nav>
        <span className="end">
          <PrintButton />
          <DownloadButton
            href={`${home}/compare.docx?${query(mode)}`}
            fileName={fileName}
            label={text("redline.word")}
          />
        </span>
      </div>
      <div className="composer panes comparison">
        <ChangeList entries={entries} mode={mode} />
        <section className="pane paper" aria-label={text("redline.text")}>
          <div className="pane-head">
            <b role="status">{text("redline.count", { ...count })}</b>
            {mode !== "clean" && count.changes > 0 && <Steps />}
          </div>
          <Redline of={entries} mode={mode} language={language} />
        </section>
      </div>
    </>
  );
}

/** From change to change; the same with the keys N and P. */
function Steps() {
  const text = useText();
  return (
    <span className="end no-print">
      <span className="quiet">{text("redline.keys")}</span>
      <button className="button small" type="button" onClick={() => goToChange(-1)}>
        {text("redline.previous")}
      </button>
      <button className="button small" type="button" onClick={() => goToChange(1)}>
        {text("redline.next")}
      </button>
    </span>
  );
}
