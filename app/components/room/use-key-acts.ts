import { addSpeakerField } from "#app/components/room/add-speaker.tsx";
import { pasteQuestion } from "#app/components/room/paste-question.tsx";
import type { ViewOfRoom } from "#app/components/room/room-view.ts";
import type { RoomActs } from "#app/components/room/use-room-acts.ts";
import { useRoomKeys } from "#app/components/room/use-room-keys.ts";
import { useEffect } from "react";
import type { RoomAct } from "#domain/interventions/room-keys.ts";

type KeyActs = {
  readonly acts: RoomActs;
  readonly view: ViewOfRoom;
  /** Is somebody being looked for, by a key or by the mouse? */
  readonly isFinding: boolean;
  readonly onHelp: () => void;
};

/** Does what the keys say. */
export function useKeyActs({ acts, view, isFinding, onHelp }: KeyActs) {
  const keys = useRoomKeys((act) => done(act, { acts, view, onHelp }));
  const { setState } = keys;
  // A finder that the mouse opened or closed means the same to the keys.
  useEffect(() => setState(isFinding ? "who" : "idle"), [isFinding, setState]);
  return keys;
}

function done(act: RoomAct, { acts, view, onHelp }: Omit<KeyActs, "isFinding">): void {
  switch (act.kind) {
    case "next":
      return acts.next();
    case "list":
      return document.getElementById(addSpeakerField)?.focus();
    case "help":
      return onHelp();
    case "earlier":
      return acts.step(-1);
    case "later":
      return acts.step(1);
    case "live end":
      // A dialog, a list that is open and a question have this key for themselves.
      if (!document.querySelector(`dialog[open], #${pasteQuestion}`)) acts.liveEnd();
      return;
    case "find":
      return acts.find();
    case "nth":
      return acts.nth(act.nth);
    case "again":
      return acts.again();
    case "chair":
      return acts.chair();
    case "secretariat":
      return acts.secretariat();
    case "unidentified":
      return acts.unidentified();
    case "what":
      return acts.what(act.what);
    case "cancel":
      return leaveFinder(view, acts);
  }
}

/** Back to where the caret stood. */
export function leaveFinder(view: ViewOfRoom, acts: RoomActs): void {
  const { open } = view.get();
  view.change({ finding: undefined });
  if (open) acts.write(open.captureId, open.caret.layer);
}
