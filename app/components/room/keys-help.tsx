import { Key } from "#app/components/room/key.tsx";
import { useKeySettings } from "#app/components/room/key-settings.ts";
import { whatKeys } from "#app/components/room/keys-bar.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useEffect, useRef } from "react";

/** All keys of the room over the room, and how to switch those off that take single letters. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [settings, change] = useKeySettings();
  // A dialog that keeps the focus within it is opened by its own method only.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="keys-help" ref={dialog} aria-labelledby="keys-help" onClose={onClose}>
      <h2 id="keys-help">{text("room.keys")}</h2>
      <div className="columns">
        <KeyTable words="room.key.anywhere" keys={anywhere} />
        <KeyTable words="room.key.after_who" keys={afterWho} />
        <KeyTable words="room.key.after_what" keys={whatKeys().map(([letter, words]) => [`F9 ${letter}`, words])} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.hasLeaders}
          onChange={({ target }) => change({ hasLeaders: target.checked })}
        />
        <span>{text("room.key.leaders_on")}</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.hasSecondLeader}
          onChange={({ target }) => change({ hasSecondLeader: target.checked })}
        />
        <span>{text("room.key.second_leader_on")}</span>
      </label>
      <p className="quiet small">{text("room.key.second_leader")}</p>
      <form method="dialog">
        <button className="button primary" type="submit">
          {text("room.close")} <Key of="Esc" />
        </button>
      </form>
    </dialog>
  );
}

type KeyRow = readonly [string, MessageId];

function KeyTable({ words, keys }: { words: MessageId; keys: readonly KeyRow[] }) {
  const text = useText();
  return (
    <section>
      <h3>{text(words)}</h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Key of={key} />
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const anywhere: readonly KeyRow[] = [
  ["Ctrl ⏎", "room.key.next"],
  ["F2", "room.key.list"],
  ["F8", "room.key.who"],
  ["F9", "room.key.what"],
  ["Alt ↑", "room.key.earlier"],
  ["Alt ↓", "room.key.later"],
  ["Esc", "room.key.live_end"],
  ["F1", "room.key.help"],
];
const afterWho: readonly KeyRow[] = [
  ["F8 1–8", "room.key.nth"],
  ["F8 ⏎", "room.again"],
  ["F8 0", "room.the_chair"],
  ["F8 9", "room.the_secretariat"],
  ["F8 F8", "room.unidentified"],
  ["F8 A–Z", "room.key.name"],
];
