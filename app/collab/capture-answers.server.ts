import {
  acknowledge,
  actOf,
  comeBack,
  putAside,
  refuse,
  type Answers,
  type Desk,
} from "#app/collab/answering.server.ts";
import { isOfNotes, type NotesRoom } from "#app/collab/notes-matter.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import { Malformed, type Refusal } from "#app/collab/wire.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { findCaptureAnywhere, joinCapture, openCapture, takeCapture } from "#db/room/captures.ts";

/** How frames about captures are answered: they are of the rooms of notes alone. */
export const captureAnswers: Answers<"open" | "take" | "join-to"> = {
  open({ desk, room: anyRoom, seat, head }) {
    const room = ofNotes(anyRoom);
    const { captures, opening, key } = room.matter;
    const { captureId, mark, turnId, besideId } = head;
    if (!seat.standing.mayWrite()) return putAside(desk, room, seat, { mark, document: { captureId, layer: "text" } });
    if (!captures().has(captureId) && findCaptureAnywhere(desk.db, captureId)) {
      return refuse(seat, { mark, why: "not-allowed" });
    }
    const asked = { ...key, captureId, turnId, besideId, claimedAt: dateOf(head.claimedAt), seed: emptyCapture };
    let outcome: ReturnType<typeof openCapture> = "taken";
    opening.add(captureId);
    desk.queue.add({
      store: () => void (outcome = openCapture(desk.db, { ...asked, ...actOf(desk, seat) })),
      stored() {
        opening.delete(captureId);
        if (outcome === "taken") return refuse(seat, { mark, why: "not-allowed" });
        room.tellIndex();
        tellWritten(desk, room, captureId, seat);
        acknowledge(desk, seat, mark);
      },
      lost() {
        opening.delete(captureId);
        comeBack(seat);
      },
    });
  },

  take({ desk, room: anyRoom, seat, head: { captureId, taken, mark } }) {
    const room = ofNotes(anyRoom);
    if (!seat.standing.mayWrite()) return refuse(seat, { mark, why: "not-allowed" });
    const how = { ...room.matter.key, captureId, taken };
    storeAct({ desk, room, seat, mark, captureId }, (act) =>
      takeCapture(desk.db, { ...how, ...act }) ? undefined : "no-such-capture",
    );
  },

  "join-to"({ desk, room: anyRoom, seat, head: { captureId, interventionId, mark } }) {
    const room = ofNotes(anyRoom);
    if (!seat.standing.mayWrite()) return refuse(seat, { mark, why: "not-allowed" });
    const how = { ...room.matter.key, captureId, interventionId };
    storeAct({ desk, room, seat, mark, captureId }, (act) => {
      const outcome = joinCapture(desk.db, { ...how, ...act });
      return outcome === "joined" ? undefined : outcome;
    });
  },
};

function ofNotes(room: Room): NotesRoom {
  if (!isOfNotes(room)) throw new Malformed("A draft has no captures.");
  return room;
}

type Acting = {
  readonly desk: Desk;
  readonly room: NotesRoom;
  readonly seat: Seat;
  readonly mark: number;
  readonly captureId: string;
};

function storeAct(
  { desk, room, seat, mark, captureId }: Acting,
  act: (by: ReturnType<typeof actOf>) => Refusal | undefined,
) {
  let why: Refusal | undefined;
  const before = room.matter.captures().get(captureId)?.interventionId ?? captureId;
  desk.queue.add({
    store: () => void (why = act(actOf(desk, seat))),
    stored() {
      if (why) return refuse(seat, { mark, why });
      room.tellIndex();
      // What it belonged to before says something else now, too.
      for (const changed of new Set([before, captureId])) tellWritten(desk, room, changed, seat);
      acknowledge(desk, seat, mark);
    },
    lost: () => comeBack(seat),
  });
}

function tellWritten({ written }: Desk, room: NotesRoom, captureId: string, { standing }: Seat): void {
  written(room, { captureId, layer: "text" }, standing.asker.id);
}

/** A clock that is far off names no instant at all. */
function dateOf(claimedAt: number): Date {
  const date = new Date(claimedAt);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
