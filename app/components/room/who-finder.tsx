import { Key } from "#app/components/room/key.tsx";
import { mostDigits } from "#app/components/room/giving.ts";
import { PartyPicker } from "#app/components/room/party-picker.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { byDigit } from "#domain/register/pick-party.ts";

/** After F8: a digit for whoever is on the list, a name, or nobody known. Everything in it can be pressed too. */
export function WhoFinder({ captureId, onLeave }: { captureId?: string; onLeave: () => void }) {
  const text = useText();
  const { names, floor, acts } = useRoomDesk();
  const turns = floor ? [...(floor.floor.current ? [floor.floor.current] : []), ...floor.floor.spoken] : [];
  const near = byDigit(floor?.floor.waiting ?? [], turns).slice(0, mostDigits);
  return (
    <div className="finder" role="group" aria-label={text(captureId === undefined ? "room.who" : "room.who_was_it")}>
      <PartyPicker
        id="room-who"
        label={text(captureId === undefined ? "room.who" : "room.who_was_it")}
        isFocused
        onPick={(party) => acts.give({ party, kind: "statement" })}
        onLeave={onLeave}
      />
      <ul className="near">
        {near.map((party, index) => (
          <li key={party}>
            <button className="button quiet" type="button" onClick={() => acts.nth(index + 1)}>
              <Key of={index + 1} /> <PartyCode code={names.codeOf(party)} />{" "}
              <RecordText>{names.nameOf(party)}</RecordText>
            </button>
          </li>
        ))}
        <li>
          <button className="button quiet" type="button" onClick={() => acts.again()}>
            <Key of="⏎" /> {text("room.again")}
          </button>
        </li>
        <li>
          <button className="button quiet" type="button" onClick={() => acts.chair()}>
            <Key of="0" /> {text("room.the_chair")}
          </button>
        </li>
        <li>
          <button className="button quiet" type="button" onClick={() => acts.secretariat()}>
            <Key of="9" /> {text("room.the_secretariat")}
          </button>
        </li>
        <li>
          <button className="button quiet" type="button" onClick={() => acts.unidentified()}>
            <Key of="F8" /> {text("capture.not_identified")}
          </button>
        </li>
      </ul>
      <button className="button quiet" type="button" onClick={onLeave}>
        <Key of="Esc" /> {text("room.close")}
      </button>
    </div>
  );
}
