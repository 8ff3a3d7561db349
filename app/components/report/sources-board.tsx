import { RecordText } from "#app/components/record-text.tsx";
import type { SourceOnPage } from "#app/components/report/report-on-page.ts";
import { useThereAndBack } from "#app/components/report/use-there-and-back.ts";
import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import { useId, useRef } from "react";

type Props = {
  /** Of the sentence at the caret, or of the one that was clicked. */
  readonly of: readonly string[];
  readonly sources: Readonly<Record<string, SourceOnPage>>;
};

/** What stands behind one sentence: who said it where, the line, and for whoever may read it the note. */
export function SourcesBoard({ of, sources }: Props) {
  const text = useText();
  const heading = useId();
  const board = useRef<HTMLElement>(null);
  useThereAndBack("F4", board, arrive);
  const known = of.flatMap((id) => {
    const source = sources[id];
    return source ? [{ id, ...source }] : [];
  });
  return (
    <section className="board" aria-labelledby={heading} ref={board}>
      <div className="pane-head">
        <h2 id={heading} tabIndex={-1}>
          {text("report.sources")}
        </h2>
        <span className="end">
          <Key of="F4" />
        </span>
      </div>
      {known.length === 0 && <p className="summary quiet">{text("report.sources_none")}</p>}
      <ul>
        {known.map(({ id, label, to, speaker, words, note }) => (
          <li key={id}>
            <Link to={to}>
              <bdi data-record="">{label}</bdi>
            </Link>{" "}
            {speaker !== undefined && <RecordText>{speaker}</RecordText>}{" "}
            <RecordText className="document">{words}</RecordText>
            {note !== undefined && (
              <p className="sub">
                {text.rich("report.sources_note", { note: <RecordText key="note">{note}</RecordText> })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const arrive = (board: HTMLElement) => board.querySelector<HTMLElement>("a, h2")?.focus();
