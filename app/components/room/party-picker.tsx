import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import type { PartyInRoom } from "#app/components/room/live-room-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { pickParties } from "#domain/register/pick-party.ts";
import type { KeyboardEvent } from "react";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** As many as fit under the field. */
const mostOffered = 8;

/**
 * A field in which a party is found by its code, by a name in any language, or by the keys alone where another layout
 * was left on. Enter and Tab take the first; so does a space after a code that is complete.
 */
export function PartyPicker({ id, label, onPick, onLeave, isFocused = false }: PartyPickerProps) {
  const text = useText();
  const { page, names, floor } = useRoomDesk();
  const [typed, setTyped] = useState("");
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [at, setAt] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  // The key that opened the field is followed by the name at once. Never again: it would take the caret from a note.
  useLayoutEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  const knows = {
    present: new Set(page.parties.filter(({ isPresent }) => isPresent).map((party) => party.id)),
    listed: new Set(floor?.floor.waiting.map(({ party }) => party)),
    spoken: new Set(floor?.floor.spoken.flatMap(({ party }) => party ?? [])),
  };
  const found =
    typed.trim() === "" ? [] : pickParties({ text: typed, keys }, page.parties, knows).slice(0, mostOffered);
  const chosen = found[at] ?? found[0];

  const take = (party: Pick<PartyInRoom, "id">) => {
    setTyped("");
    setKeys([]);
    setAt(0);
    // The next letter belongs where this leads.
    flushSync(() => onPick(party.id));
  };
  const pressed = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, altKey, metaKey } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      setAt((before) => Math.min(Math.max(0, before + (key === "ArrowDown" ? 1 : -1)), Math.max(0, found.length - 1)));
    } else if (chosen && (key === "Enter" || (key === "Tab" && !event.shiftKey))) {
      event.preventDefault();
      take(chosen);
    } else if (chosen && key === " " && isWholeCode(chosen, typed, keys)) {
      event.preventDefault();
      take(chosen);
    } else if (key === "Escape") {
      onLeave?.();
    } else if (key === "Backspace") {
      setKeys(keys.slice(0, -1));
    } else if (key.length === 1 && !ctrlKey && !altKey && !metaKey) {
      setKeys([...keys, code]);
    }
  };
  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        value={typed}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        ref={field}
        onKeyDown={pressed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          if (target.value === "") setKeys([]);
        }}
      />
      <ul id={list} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((party) => (
          // The keys stay with the field; the mouse takes what it presses.
          <li
            key={party.id}
            id={`${list}-${party.id}`}
            role="option"
            aria-selected={party === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
              take(party);
            }}
          >
            <PartyCode code={names.codeOf(party.id)} /> <RecordText>{names.nameOf(party.id)}</RecordText>
          </li>
        ))}
      </ul>
      {typed.trim() !== "" && found.length === 0 && <p className="quiet small">{text("room.nobody_found")}</p>}
    </div>
  );
}

type PartyPickerProps = {
  readonly id: string;
  readonly label: string;
  readonly onPick: (party: string) => void;
  readonly onLeave?: () => void;
  /** Takes the focus when it appears. */
  readonly isFocused?: boolean;
};

function isWholeCode(party: { readonly codes: readonly string[] }, typed: string, keys: readonly string[]): boolean {
  const latin = keys.map((code) => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "").join("");
  return party.codes.includes(typed.trim().toLowerCase()) || party.codes.includes(latin);
}
