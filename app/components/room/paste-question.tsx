import { Key } from "#app/components/room/key.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { PastedPart } from "#domain/interventions/pasted-parts.ts";
import { useEffect, useId, useRef } from "react";

/** The id of the question, which has Esc for itself. */
export const pasteQuestion = "room-paste";

type PasteQuestionProps = {
  readonly parts: readonly PastedPart[];
  readonly onSplit: () => void;
  readonly onAsItIs: () => void;
};

/** Several speak in what was pasted: an intervention for each of them, or all of it here? */
export function PasteQuestion({ parts, onSplit, onAsItIs }: PasteQuestionProps) {
  const text = useText();
  const { names } = useRoomDesk();
  const first = useRef<HTMLButtonElement>(null);
  const [label, who] = [useId(), useId()];
  const parties = parts.flatMap(({ party }) => party ?? []);
  // Focus is no markup; another paste asks anew.
  useEffect(() => first.current?.focus(), [parts]);
  return (
    <div className="several" id={pasteQuestion} role="group" aria-labelledby={label} aria-describedby={who}>
      <p id={label}>{text("room.paste.several")}</p>
      <p id={who} className="faint">
        <RecordText>{[...new Set(parties)].map(names.nameOf).join(", ")}</RecordText>
      </p>
      <button ref={first} className="button" type="button" onClick={onSplit}>
        {text("room.paste.split", { count: parties.length })}
      </button>
      <button className="button quiet" type="button" onClick={onAsItIs}>
        <Key of="Esc" /> {text("room.paste.as_it_is")}
      </button>
    </div>
  );
}
