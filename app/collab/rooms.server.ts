import type { Room } from "#app/collab/room.server.ts";
import { openRoom } from "#app/collab/room.server.ts";
import type { SessionKey } from "#db/captures.ts";
import type { Db } from "#db/client.ts";

/** The rooms that are in memory. */
export type Rooms = {
  /** Loads a room, or takes the one that is there; whoever takes a seat must say when they left. */
  readonly enter: (key: SessionKey) => Room;
  readonly left: (room: Room) => void;
  readonly all: () => readonly Room[];
  readonly of: (meetingId: string) => readonly Room[];
  /** How many documents are in memory: nothing, once everybody has left. */
  readonly openDocuments: () => number;
  readonly close: () => void;
};

type Wishes = {
  readonly complain: (error: unknown) => void;
  /** What is done before a room is forgotten. */
  readonly beforeUnload: (room: Room) => void;
  /** Milliseconds after the last one left. */
  readonly unloadAfter: number;
};

export function keepRooms(db: Db, { complain, beforeUnload, unloadAfter }: Wishes): Rooms {
  const rooms = new Map<string, { readonly room: Room; timer?: NodeJS.Timeout }>();
  const unload = (room: Room) => {
    rooms.delete(nameOf(room.key));
    beforeUnload(room);
    room.unload();
  };
  const all = () => [...rooms.values()].map(({ room }) => room);
  return {
    enter(key) {
      const known = rooms.get(nameOf(key));
      clearTimeout(known?.timer);
      const kept = known ?? { room: openRoom(db, key, complain) };
      rooms.set(nameOf(key), kept);
      return kept.room;
    },
    left(room) {
      const kept = rooms.get(nameOf(room.key));
      if (kept?.room !== room || room.seats.size > 0) return;
      clearTimeout(kept.timer);
      kept.timer = setTimeout(() => unload(room), unloadAfter).unref();
    },
    all,
    of: (meetingId) => all().filter(({ key }) => key.meetingId === meetingId),
    openDocuments: () => all().reduce((sum, room) => sum + room.documents().length, 0),
    close() {
      for (const { room, timer } of rooms.values()) {
        clearTimeout(timer);
        unload(room);
      }
    },
  };
}

const nameOf = ({ meetingId, sessionId }: SessionKey) => JSON.stringify([meetingId, sessionId]);
