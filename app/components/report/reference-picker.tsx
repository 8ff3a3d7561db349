import { RecordText } from "#app/components/record-text.tsx";
import { Key } from "#app/components/room/key.tsx";
import type { NamedLine } from "#app/editor/draft-handle.ts";
import { useText } from "#app/locales/use-text.ts";
import { useEffect, useRef, useState, type FormEvent } from "react";

type Props = {
  /** The lines as they stand when somebody asks for them. */
  readonly linesNow: () => readonly NamedLine[];
  readonly onChosen: (lineId: string) => void;
};

const mostShown = 50;

/** Puts a reference to another paragraph or point where the caret is: by its number, or by words that stand in it. */
export function ReferencePicker({ linesNow, onChosen }: Props) {
  const text = useText();
  const [lines, setLines] = useState<readonly NamedLine[]>();
  // A key that means it anywhere in the page is heard by the page itself.
  useEffect(() => {
    function heard(event: KeyboardEvent): void {
      if (event.key !== "F2" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setLines(linesNow());
    }
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [linesNow]);
  return (
    <div className="draft-tools no-print">
      <button className="button" type="button" onClick={() => setLines(linesNow())}>
        {text("reference.open")} <Key of="F2" />
      </button>
      {lines && (
        <PickerDialog
          lines={lines}
          onChosen={(lineId) => {
            setLines(undefined);
            onChosen(lineId);
          }}
          onClose={() => setLines(undefined)}
        />
      )}
    </div>
  );
}

type DialogProps = Pick<Props, "onChosen"> & { readonly lines: readonly NamedLine[]; readonly onClose: () => void };

function PickerDialog({ lines, onChosen, onClose }: DialogProps) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sought, setSought] = useState("");
  // A dialog that keeps the focus within it is opened by its own method only.
  useEffect(() => dialog.current?.showModal(), []);
  const found = linesFor(sought, lines);
  const takeFirst = (event: FormEvent) => {
    event.preventDefault();
    if (found[0]) onChosen(found[0].id);
  };
  return (
    <dialog className="reference-picker" ref={dialog} aria-labelledby="reference-title" onClose={onClose}>
      <h2 id="reference-title">{text("reference.open")}</h2>
      <form onSubmit={takeFirst}>
        <label htmlFor="reference-sought">{text("reference.sought")}</label>
        <input
          className="input"
          id="reference-sought"
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
          autoComplete="off"
          dir="auto"
        />
        <p className="quiet small" role="status">
          {text("reference.found", { count: found.length })}
        </p>
      </form>
      <ul>
        {found.slice(0, mostShown).map(({ id, number, words }) => (
          <li key={id}>
            <button type="button" onClick={() => onChosen(id)}>
              <bdi data-record="">{number}</bdi> <RecordText className="document">{words}</RecordText>
            </button>
          </li>
        ))}
      </ul>
      <button className="button" type="button" onClick={onClose}>
        {text("room.close")} <Key of="Esc" />
      </button>
    </dialog>
  );
}

/** Lines of this number first, then those that begin with it, then those that say it. */
function linesFor(sought: string, lines: readonly NamedLine[]): readonly NamedLine[] {
  const wanted = sought.trim().toLowerCase();
  if (wanted === "") return lines;
  const bare = (number: string) => number.replaceAll(/[\s()]/gu, "").toLowerCase();
  const rank = ({ number, words }: NamedLine) => {
    if (bare(number) === bare(wanted)) return 0;
    if (bare(number).startsWith(bare(wanted)) && /^\d/u.test(wanted)) return 1;
    return words.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return lines.filter((line) => rank(line) < 3).toSorted((one, other) => rank(one) - rank(other));
}
