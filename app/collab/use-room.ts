import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { LocalRoom } from "#app/collab/local-database.ts";
import type { RoomState } from "#app/collab/room-client.ts";
import { useOpened, useStateOf } from "#app/collab/use-opened.ts";
import { useCallback } from "react";

/** The notes of a session in this browser; undefined until the page runs. */
export function useRoom({ personId, meetingId, sessionId }: Required<Omit<LocalRoom, "isDesk">>): OpenRoom | undefined {
  const open = useCallback(async () => {
    const { createRoomClient } = await import("#app/collab/create-room-client.ts");
    return createRoomClient({ personId, meetingId, sessionId });
  }, [personId, meetingId, sessionId]);
  return useOpened(personId, open);
}

/** The room as it is now; drawn anew whenever something changes. */
export const useRoomState = (room: OpenRoom | undefined): RoomState | undefined => useStateOf(room);
