import type { NumberedFootnote } from "#app/components/report/footnotes.ts";
import type { SourceChips } from "#app/components/report/source-chip.tsx";
import { SourceChipRow } from "#app/components/report/source-chip.tsx";
import type { Paragraph } from "#domain/report/report.ts";

type Piece = { readonly text: string; readonly sources: readonly string[]; readonly notes: readonly Note[] };
type Note = { readonly at: number; readonly number: number };

/** One numbered paragraph with its points; each sentence ends in its sources. */
export function ReportParagraph({
  paragraph,
  chips,
  footnotes,
}: {
  paragraph: Paragraph;
  chips: SourceChips;
  footnotes: readonly NumberedFootnote[];
}) {
  return (
    <>
      {paragraph.heading !== undefined && <h2 className="part document">{paragraph.heading}</h2>}
      <div className="para document" id={paragraph.id} tabIndex={-1}>
        <span className="pn">{`${paragraph.number}.`}</span>
        <div>
          <p>
            {piecesOf(paragraph, footnotes).map((piece, index) => (
              <span key={index} data-sources={shownIn(piece.sources, chips)}>
                {index > 0 && " "}
                <WithNotes {...piece} />
                <SourceChipRow sources={piece.sources} chips={chips} />
              </span>
            ))}
          </p>
          {paragraph.points.length > 0 && (
            <ol className="points">
              {paragraph.points.map(({ id, letter, text, sources }) => (
                <li key={id} id={id}>
                  <span>{`(${letter})`}</span>
                  <span data-sources={shownIn(sources, chips)}>
                    {text}
                    <SourceChipRow sources={sources} chips={chips} />
                  </span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </>
  );
}

function WithNotes({ text, notes }: Piece) {
  const cuts = [0, ...notes.map(({ at }) => at)];
  return cuts.map((from, index) => {
    const note = notes[index - 1];
    return (
      <span key={from}>
        {note && (
          <sup>
            <a href={`#footnote-${note.number}`}>{note.number}</a>
          </sup>
        )}
        {text.slice(from, notes[index]?.at)}
      </span>
    );
  });
}

/** The sources of a sentence that this reader may see. */
function shownIn(sources: readonly string[], chips: SourceChips): string {
  return sources.filter((id) => chips[id]).join(" ");
}

/** The sentences of a paragraph, each with the footnotes that hang on it: `at` counts in the whole paragraph. */
function piecesOf({ sentences, footnotes }: Paragraph, numbered: readonly NumberedFootnote[]): readonly Piece[] {
  let start = 0;
  return sentences.map(({ text, sources }) => {
    const from = start;
    start += text.length + 1;
    const notes = footnotes.flatMap((footnote) => {
      const number = numbered.find((known) => known.footnote === footnote)?.number;
      const at = footnote.at - from;
      return number !== undefined && at > 0 && at <= text.length ? [{ at, number }] : [];
    });
    return { text, sources, notes };
  });
}
