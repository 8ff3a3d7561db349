import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { LocalRoom } from "#app/collab/local-database.ts";
import { keepThisPage } from "#app/collab/kept-pages.ts";
import { forgetOthers } from "#app/collab/local-notes.ts";
import type { RoomState } from "#app/collab/room-client.ts";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

/** The notes of a session in this browser; undefined until the page runs. */
export function useRoom({ personId, meetingId, sessionId }: LocalRoom): OpenRoom | undefined {
  const [room, setRoom] = useState<OpenRoom>();
  // A socket and a store are no markup, and their code comes only where there is a room.
  useEffect(() => {
    let opened: OpenRoom | undefined;
    let isGone = false;
    const stay = (event: BeforeUnloadEvent) => {
      if (opened && opened.state().saved.kind !== "saved") event.preventDefault();
    };
    void import("#app/collab/create-room-client.ts").then(({ createRoomClient }) => {
      if (isGone) return;
      opened = createRoomClient({ personId, meetingId, sessionId });
      setRoom(opened);
    });
    void forgetOthers(personId).then(keepThisPage);
    addEventListener("beforeunload", stay);
    return () => {
      isGone = true;
      removeEventListener("beforeunload", stay);
      opened?.leave();
      setRoom(undefined);
    };
  }, [personId, meetingId, sessionId]);
  return room;
}

/** The room as it is now; drawn anew whenever something changes. */
export function useRoomState(room: OpenRoom | undefined): RoomState | undefined {
  const subscribe = useCallback((changed: () => void) => room?.subscribe(changed) ?? (() => undefined), [room]);
  const state = useCallback(() => room?.state(), [room]);
  return useSyncExternalStore(subscribe, state, () => undefined);
}
