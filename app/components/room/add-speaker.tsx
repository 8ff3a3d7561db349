import { Key } from "#app/components/room/key.tsx";
import { PartyPicker } from "#app/components/room/party-picker.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import { speakerKinds } from "#domain/floor/turn.ts";
import { useState } from "react";

/** The id of the field to which F2 leads. */
export const addSpeakerField = "room-add";

/** Puts a delegation on the list: plates go up, F2 and the name. The field stays, for the next plate. */
export function AddSpeaker() {
  const text = useText();
  const { acts } = useRoomDesk();
  const [kind, setKind] = useState<SpeakerKind>("statement");
  return (
    <div className="addrow">
      <PartyPicker
        id={addSpeakerField}
        label={text("room.add")}
        onPick={(party) => {
          acts.list(party, kind);
          setKind("statement");
        }}
        onLeave={() => acts.liveEnd()}
      />
      <Key of="F2" />
      <label className="for">
        <span>{text("room.add_for")}</span>
        <select
          className="select"
          value={kind}
          onChange={({ target }) => setKind(speakerKinds.find((known) => known === target.value) ?? "statement")}
        >
          {speakerKinds.map((known) => (
            <option key={known} value={known}>
              {text(`speaker_kind.${known}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
