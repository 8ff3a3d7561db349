import { forgetOthers } from "#app/collab/local-notes.ts";
import type { SavedState } from "#app/collab/saved-state.ts";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

/** What is open in a page for as long as somebody looks at it. */
type Opened<State> = {
  readonly state: () => State;
  readonly subscribe: (changed: () => void) => () => void;
  readonly leave: () => void;
};

/**
 * Opens a room when the page runs and leaves it when somebody goes elsewhere. Whoever would lose what is not saved is
 * asked first.
 *
 * @param open The same function as long as it is the same room.
 */
export function useOpened<Room extends Opened<{ readonly saved: SavedState }>>(
  personId: string,
  open: () => Promise<Room>,
): Room | undefined {
  const [room, setRoom] = useState<Room>();
  // A socket and a store are no markup, and their code comes only where there is a room.
  useEffect(() => {
    let opened: Room | undefined;
    let isGone = false;
    const stay = (event: BeforeUnloadEvent) => {
      if (opened && opened.state().saved.kind !== "saved") event.preventDefault();
    };
    // What others left here is out before anything of this person's is kept.
    const forgotten = forgetOthers(personId).catch(() => undefined);
    void Promise.all([open(), forgotten]).then(([found]) => {
      if (isGone) return found.leave();
      opened = found;
      setRoom(found);
    });
    addEventListener("beforeunload", stay);
    return () => {
      isGone = true;
      removeEventListener("beforeunload", stay);
      opened?.leave();
      setRoom(undefined);
    };
  }, [personId, open]);
  return room;
}

/** A room as it is now; drawn anew whenever something changes. */
export function useStateOf<State>(room: Opened<State> | undefined): State | undefined {
  const subscribe = useCallback((changed: () => void) => room?.subscribe(changed) ?? (() => undefined), [room]);
  const state = useCallback(() => room?.state(), [room]);
  return useSyncExternalStore(subscribe, state, () => undefined);
}
