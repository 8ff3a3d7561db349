import { changeId, isShownIn } from "#app/components/redline/redline-mode.ts";
import type { EntryOnPage, RedlineMode } from "#app/components/redline/redline-mode.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

/** Every change with its place and its first words, in the order of the text. */
export function ChangeList({ entries, mode }: { entries: readonly EntryOnPage[]; mode: RedlineMode }) {
  const text = useText();
  const heading = useId();
  const changed = entries.flatMap((entry, place) =>
    entry.kind === "kept" || !isShownIn(mode, entry) ? [] : [{ entry, place, kind: entry.kind }],
  );
  return (
    <nav className="pane side change-list no-print" aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{text("redline.changes")}</h2>
      </div>
      <ol>
        {changed.map(({ entry, place, kind }) => (
          <li className="row" key={place}>
            <bdi className="n" data-record="">
              {whereOf(entry)}
            </bdi>
            <a href={`#${changeId(place)}`}>
              <RecordText>{firstWords(entry)}</RecordText>
            </a>
            <span className="end">{text(`redline.short.${kind}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const whereOf = ({ old, now }: EntryOnPage) => [...now, ...old][0]?.where ?? "";

/** The words that changed, or where none did, the words that moved. */
function firstWords({ pieces }: EntryOnPage): string {
  const said = (kept: boolean) =>
    pieces.flatMap((piece) => {
      if ("cut" in piece) return [];
      const words = "words" in piece ? piece.words : piece.note.map((part) => part.words).join("");
      return (piece.kind === "kept") === kept && words.trim() !== "" ? [words.trim()] : [];
    });
  const words = said(false)[0] ?? said(true)[0] ?? "";
  return words.length > longest ? `${words.slice(0, words.lastIndexOf(" ", longest))} …` : words;
}

/** In characters: two lines of the list. */
const longest = 60;
