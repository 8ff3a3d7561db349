import { useKeySettings } from "#app/components/room/key-settings.ts";
import type { KeyState, RoomAct } from "#domain/interventions/room-keys.ts";
import { press } from "#domain/interventions/room-keys.ts";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Hears the keys of the room before anything on the page does. `act` is done while the key is still down: the caret
 * stands where it belongs when the next letter comes.
 */
export function useRoomKeys(act: (act: RoomAct) => void): {
  readonly state: KeyState;
  readonly setState: (state: KeyState) => void;
} {
  const [state, show] = useState<KeyState>("idle");
  const now = useRef<KeyState>("idle");
  const [settings] = useKeySettings();
  const setState = useCallback((next: KeyState) => {
    if (now.current === next) return;
    now.current = next;
    show(next);
  }, []);
  const acting = useRef(act);
  // What is done is always what the page as it stands would do.
  useLayoutEffect(() => {
    acting.current = act;
  });

  // The keys are the page's, wherever the focus is.
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event;
      const pressed = press(now.current, { key, code, ctrl, alt, shift, meta }, settings);
      if (pressed.isTaken) {
        event.preventDefault();
        event.stopPropagation();
      }
      // A key held down repeats letters, not acts.
      if (event.repeat && pressed.act) return;
      flushSync(() => {
        setState(pressed.state);
        if (pressed.act) acting.current(pressed.act);
      });
    };
    window.addEventListener("keydown", heard, { capture: true });
    return () => window.removeEventListener("keydown", heard, { capture: true });
  }, [settings, setState]);

  return { state, setState };
}
