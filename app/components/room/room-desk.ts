import type { FloorState } from "#app/components/room/floor-acts.ts";
import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import type { RoomNames } from "#app/components/room/party-names.ts";
import type { RoomActs } from "#app/components/room/use-room-acts.ts";
import type { ZoneClock } from "#app/components/room/use-zone-clock.ts";
import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { CaptureShown, RoomState } from "#app/collab/room-client.ts";
import type { CaptureEditor } from "#app/editor/capture-editor.tsx";
import type { Captures } from "#domain/interventions/stream.ts";
import { createContext, useContext } from "react";

/** All that the parts of the room's page look at, and all that they can do. */
export type RoomDesk = {
  readonly page: LiveRoomOnPage;
  readonly names: RoomNames;
  readonly clock: ZoneClock;
  readonly room: OpenRoom;
  readonly state: RoomState;
  readonly stream: readonly Captures<CaptureShown>[];
  readonly floor: FloorState | undefined;
  readonly acts: RoomActs;
  readonly Editor: CaptureEditor;
};

export const RoomDeskContext = createContext<RoomDesk | undefined>(undefined);

export function useRoomDesk(): RoomDesk {
  const desk = useContext(RoomDeskContext);
  if (!desk) throw new Error("This part belongs into a live room.");
  return desk;
}

/** The address of how a capture came about. */
export function historyOf({ home }: LiveRoomOnPage, { id }: CaptureShown): string {
  return `${home}/captures/${id}/history`;
}
