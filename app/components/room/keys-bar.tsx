import { useKeptPage } from "#app/collab/use-kept-page.ts";
import { PageKeptWords } from "#app/components/page-kept.tsx";
import { Key } from "#app/components/room/key.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { KeyState, What } from "#domain/interventions/room-keys.ts";
import { letters } from "#domain/interventions/room-keys.ts";

/** The keys that do something now: all of them, or after a leader what can follow it. */
export function KeysBar({ keys }: { keys: KeyState }) {
  const text = useText();
  const { state } = useRoomDesk();
  const kept = useKeptPage(true);
  const following =
    keys === "what" ? whatKeys() : keys === "who" ? whoKeys : keys === "leader" ? leaderKeys : undefined;
  return (
    <footer className="keysbar" aria-label={text("room.keys")}>
      <ul className="keys">
        {(following ?? allKeys).map(([key, words]) => (
          <li key={key}>
            <Key of={key} /> {text(words)}
          </li>
        ))}
      </ul>
      <span className="quiet">
        {state.saved.kind !== "saved"
          ? text("room.something_unsent")
          : state.saved.at !== undefined && text("room.nothing_unsent")}{" "}
        <PageKeptWords kept={kept} />
      </span>
    </footer>
  );
}

const allKeys = [
  ["Ctrl ⏎", "room.key.next"],
  ["F2", "room.key.list"],
  ["F8", "room.key.who"],
  ["F9", "room.key.what"],
  ["F9 L", "room.what.line"],
  ["F9 C", "room.what.pin"],
  ["F9 R", "room.what.verb"],
  ["Alt ↑", "room.key.earlier"],
  ["Esc", "room.key.live_end"],
  ["F1", "room.key.help"],
] as const;
const whoKeys = [
  ["1–8", "room.key.nth"],
  ["⏎", "room.again"],
  ["0", "room.the_chair"],
  ["9", "room.the_secretariat"],
  ["F8", "room.unidentified"],
  ["A–Z", "room.key.name"],
  ["Esc", "room.close"],
] as const;
const leaderKeys = [
  ["8", "room.key.who"],
  ["9", "room.key.what"],
  ["2", "room.key.list"],
  ["1", "room.key.help"],
  ["Esc", "room.close"],
] as const;

/** The letters after F9, with the words for each. */
export function whatKeys(): readonly (readonly [string, `room.what.${What}`])[] {
  return [...letters].map(([what, letter]) => [letter, `room.what.${what}`] as const);
}
