import type { GroupCommit } from "#app/collab/group-commit.server.ts";
import type { Room, RoomDocument } from "#app/collab/room.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import { writeFrame, type Refusal } from "#app/collab/wire.ts";
import type { Act } from "#db/audit/audit.ts";

/** What storing needs of the house. */
export type Desk = {
  readonly clock: () => Date;
  readonly queue: GroupCommit;
  /** Hears that somebody wrote in a document. */
  readonly written: (room: Room, document: RoomDocument["id"], author: string) => void;
};

export type Storing = {
  readonly room: Room;
  readonly document: RoomDocument;
  /** Judged already; undefined where the server has it all. */
  readonly bytes: Uint8Array | undefined;
  readonly act: Act;
  /** Whose page has it already. */
  readonly from?: Seat;
  /** Part of the same transaction; what it throws takes the update with it. */
  readonly alongside?: () => void;
  readonly stored: () => void;
  readonly refused: (why: Refusal) => void;
  readonly lost: () => void;
};

/** Stores an update, and only then takes it over and sends it to the others. */
export function storeUpdate({ queue, written }: Desk, storing: Storing): void {
  const { room, document, bytes, act, from, alongside, stored, refused, lost } = storing;
  const { id } = document;
  const { actorId: author, now } = act;
  let outcome: number | Refusal = document.seq;
  queue.add({
    store() {
      if (!bytes) return;
      outcome = room.matter.append({ ...act, id, data: bytes });
      if (typeof outcome === "number") alongside?.();
    },
    stored() {
      if (typeof outcome !== "number") {
        document.forgetUnstored();
        return refused(outcome);
      }
      if (bytes) {
        document.seq = outcome;
        document.later += 1;
        document.serve(bytes);
        room.broadcast(id, writeFrame({ kind: "update", document: id, author, at: now.getTime() }, bytes), from);
        written(room, id, author);
      }
      stored();
    },
    lost() {
      document.forgetUnstored();
      lost();
    },
  });
}
