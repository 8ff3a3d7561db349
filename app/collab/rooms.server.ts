import type { Matter } from "#app/collab/matter.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import { openRoom } from "#app/collab/room.server.ts";

/** The rooms that are in memory. */
export type Rooms = {
  /** Loads a room, or takes the one that is there; whoever takes a seat must say when they left. */
  readonly enter: <Kind extends Matter>(matter: Kind) => Room<Kind>;
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

export function keepRooms({ complain, beforeUnload, unloadAfter }: Wishes): Rooms {
  const rooms = new Map<string, { readonly room: Room; timer?: NodeJS.Timeout }>();
  const unload = (room: Room) => {
    rooms.delete(nameOf(room.matter));
    beforeUnload(room);
    room.unload();
  };
  const all = () => [...rooms.values()].map(({ room }) => room);
  return {
    enter<Kind extends Matter>(matter: Kind) {
      const known = rooms.get(nameOf(matter));
      clearTimeout(known?.timer);
      const kept = known ?? { room: openRoom(matter, complain) };
      rooms.set(nameOf(matter), kept);
      // A room of this name was opened with a matter of the same kind: the kind is part of the name.
      return kept.room as Room<Kind>;
    },
    left(room) {
      const kept = rooms.get(nameOf(room.matter));
      if (kept?.room !== room || room.seats.size > 0) return;
      clearTimeout(kept.timer);
      kept.timer = setTimeout(() => unload(room), unloadAfter).unref();
    },
    all,
    of: (meetingId) => all().filter(({ matter }) => matter.key.meetingId === meetingId),
    openDocuments: () => all().reduce((sum, room) => sum + room.documents().length, 0),
    close() {
      for (const { room, timer } of rooms.values()) {
        clearTimeout(timer);
        unload(room);
      }
    },
  };
}

const nameOf = ({ kind, key: { meetingId, sessionId } }: Matter) => JSON.stringify([kind, meetingId, sessionId]);
