import { readCaret, writeCaret } from "#app/collab/awareness-frame.ts";
import type { GroupCommit } from "#app/collab/group-commit.server.ts";
import { joinDocuments, leaveDocument } from "#app/collab/joins.server.ts";
import type { Room, RoomDocument } from "#app/collab/room.server.ts";
import { nameOfDocument } from "#app/collab/room.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import { judgeOn } from "#app/collab/shared-document.server.ts";
import type { ClientHead, DocumentId, Refusal } from "#app/collab/wire.ts";
import { Malformed, readPieces, writeFrame } from "#app/collab/wire.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { appendUpdate } from "#db/capture-updates.ts";
import { findCaptureAnywhere, joinCapture, openCapture, takeCapture } from "#db/captures.ts";
import type { Db } from "#db/client.ts";
import { keepAside } from "#db/kept-aside.ts";
import { decodeStateVector, Doc, mergeUpdates } from "yjs";

/** What the answers need of the house. */
export type Desk = {
  readonly db: Db;
  readonly clock: () => Date;
  readonly queue: GroupCommit;
  /** Hears that what a capture says is to become its intervention. */
  readonly written: (room: Room, captureId: string, author: string) => void;
};

type Heard<Kind extends ClientHead["kind"]> = {
  readonly desk: Desk;
  readonly room: Room;
  readonly seat: Seat;
  readonly head: Extract<ClientHead, { readonly kind: Kind }>;
  readonly bytes: Uint8Array;
};

/** How each kind of frame is answered. Every one of them asks the table of rights before anything else. */
export const answers: { readonly [Kind in ClientHead["kind"]]: (heard: Heard<Kind>) => void } = {
  open({ desk, room, seat, head }) {
    const { captureId, mark } = head;
    if (!seat.standing.mayWrite()) return putAside(desk, room, seat, { mark, document: { captureId, layer: "text" } });
    if (!room.captures.has(captureId) && findCaptureAnywhere(desk.db, captureId)) {
      return refuse(seat, { mark, why: "not-allowed" });
    }
    const { turnId, besideId } = head;
    const opening = { ...room.key, captureId, turnId, besideId, claimedAt: dateOf(head.claimedAt), seed: emptyCapture };
    let outcome: ReturnType<typeof openCapture> = "taken";
    room.opening.add(captureId);
    desk.queue.add({
      store: () => void (outcome = openCapture(desk.db, { ...opening, ...actOf(desk, seat) })),
      stored() {
        room.opening.delete(captureId);
        if (outcome === "taken") return refuse(seat, { mark, why: "not-allowed" });
        room.tellIndex();
        desk.written(room, captureId, seat.standing.asker.id);
        acknowledge(desk, seat, mark);
      },
      lost() {
        room.opening.delete(captureId);
        comeBack(seat);
      },
    });
  },

  join({ desk, room, seat, head: { documents }, bytes }) {
    const vectors = readPieces(bytes, documents.length);
    const asked = documents.map((id, at) => ({ id, vector: soundVector(vectors[at]) }));
    joinDocuments({ room, seat }, desk.queue, asked);
  },

  leave({ seat, head: { document: id } }) {
    if (seat.standing.mayReadLayer(id.layer)) leaveDocument(seat, id);
  },

  update({ desk, room, seat, head: { document: id, mark }, bytes }) {
    if (!seat.standing.mayWrite()) return putAside(desk, room, seat, { mark, document: id, bytes });
    if (!seat.standing.mayReadLayer(id.layer)) return refuse(seat, { mark, document: id, why: "not-allowed" });
    if (room.opening.has(id.captureId)) desk.queue.flush();
    if (!room.captures.has(id.captureId)) return refuse(seat, { mark, document: id, why: "no-such-capture" });
    const document = room.document(id);
    if (!document) return putAside(desk, room, seat, { mark, document: id, bytes });
    const judged = document.judge(bytes);
    if (judged === "unsound") throw new Malformed("An update makes something of the document that no page may.");
    if (judged === "gap") return comeBack(seat);
    storeUpdate({ desk, room, seat, document, bytes: judged === "known" ? undefined : bytes, mark });
  },

  take({ desk, room, seat, head: { captureId, taken, mark } }) {
    if (!seat.standing.mayWrite()) return refuse(seat, { mark, why: "not-allowed" });
    const how = { ...room.key, captureId, taken };
    storeAct({ desk, room, seat, mark, captureId }, (act) =>
      takeCapture(desk.db, { ...how, ...act }) ? undefined : "no-such-capture",
    );
  },

  "join-to"({ desk, room, seat, head: { captureId, interventionId, mark } }) {
    if (!seat.standing.mayWrite()) return refuse(seat, { mark, why: "not-allowed" });
    const how = { ...room.key, captureId, interventionId };
    storeAct({ desk, room, seat, mark, captureId }, (act) => {
      const outcome = joinCapture(desk.db, { ...how, ...act });
      return outcome === "joined" ? undefined : outcome;
    });
  },

  cursor({ room, seat, head: { document: id }, bytes }) {
    const mayShow = id
      ? seat.standing.mayReadLayer(id.layer) && room.captures.has(id.captureId)
      : seat.standing.mayRead();
    if (!mayShow) return;
    const caret = id && readCaret(bytes);
    const moved = nameOf(seat.caret) !== nameOf(id);
    if (moved && seat.caret) hideCaret(room, seat, seat.caret);
    seat.caret = id;
    if (moved) room.tellPresent();
    if (!id || !caret || isAnothers(room, seat, id, caret.clientId)) return;
    seat.carets.set(nameOfDocument(id), caret);
    const shown = writeCaret(caret, seat.standing.asker.name);
    room.broadcast(id, writeFrame({ kind: "cursor", connectionId: seat.id, document: id }, shown), seat);
  },
};

const nameOf = (id: DocumentId | undefined) => id && nameOfDocument(id);

/** Takes a caret away that others still see. */
export function hideCaret(room: Room, seat: Seat, id: DocumentId): void {
  const caret = seat.carets.get(nameOfDocument(id));
  if (!caret) return;
  const gone = writeCaret({ ...caret, state: null }, "");
  room.broadcast(id, writeFrame({ kind: "cursor", connectionId: seat.id, document: id }, gone), seat);
}

function isAnothers({ seats }: Room, seat: Seat, id: DocumentId, clientId: number): boolean {
  return [...seats].some((other) => other !== seat && other.carets.get(nameOfDocument(id))?.clientId === clientId);
}

function storeUpdate({
  desk,
  room,
  seat,
  document,
  bytes,
  mark,
}: {
  desk: Desk;
  room: Room;
  seat: Seat;
  document: RoomDocument;
  bytes: Uint8Array | undefined;
  mark: number;
}): void {
  const { id } = document;
  const author = seat.standing.asker.id;
  const at = desk.clock();
  desk.queue.add({
    store() {
      if (!bytes) return;
      const row = { ...id, author, at: at.toISOString() };
      document.seq = appendUpdate(desk.db, { ...row, data: bytes });
    },
    stored() {
      if (bytes) {
        document.later += 1;
        document.serve(bytes);
        room.broadcast(id, writeFrame({ kind: "update", document: id, author, at: at.getTime() }, bytes), seat);
        if (id.layer === "text") desk.written(room, id.captureId, author);
      }
      acknowledge(desk, seat, mark);
    },
    lost() {
      document.forgetUnstored();
      comeBack(seat);
    },
  });
}

type Acting = {
  readonly desk: Desk;
  readonly room: Room;
  readonly seat: Seat;
  readonly mark: number;
  readonly captureId: string;
};

function storeAct(
  { desk, room, seat, mark, captureId }: Acting,
  act: (by: ReturnType<typeof actOf>) => Refusal | undefined,
) {
  let why: Refusal | undefined;
  const before = room.captures.get(captureId)?.interventionId ?? captureId;
  desk.queue.add({
    store: () => void (why = act(actOf(desk, seat))),
    stored() {
      if (why) return refuse(seat, { mark, why });
      room.tellIndex();
      // What it belonged to before says something else now, too.
      for (const changed of new Set([before, captureId])) desk.written(room, changed, seat.standing.asker.id);
      acknowledge(desk, seat, mark);
    },
    lost: () => comeBack(seat),
  });
}

/** Keeps for the secretariat what somebody may not write, or what belongs to a document that cannot be read. */
function putAside(
  desk: Desk,
  room: Room,
  seat: Seat,
  { mark, document, bytes = emptyCapture }: { mark: number; document: DocumentId; bytes?: Uint8Array },
): void {
  if (!seat.standing.isFormer && !seat.standing.mayRead()) return refuse(seat, { mark, why: "not-allowed" });
  if (judgeOn(new Doc(), document.layer, bytes) === "unsound")
    throw new Malformed("What is to be kept aside is no text.");
  const kept = {
    ...room.key,
    ...document,
    data: bytes,
    merge: (before: Uint8Array, now: Uint8Array) => mergeUpdates([before, now]),
  };
  desk.queue.add({
    store: () => keepAside(desk.db, { ...kept, ...actOf(desk, seat) }),
    stored: () => acknowledge(desk, seat, mark, true),
    lost: () => comeBack(seat),
  });
}

const actOf = ({ clock }: Desk, { standing: { asker } }: Seat) => ({
  actorId: asker.id,
  deviceSessionId: asker.deviceSessionId,
  now: clock(),
});

function acknowledge({ clock }: Desk, seat: Seat, mark: number, isAside = false): void {
  seat.send({ kind: "stored", mark, at: clock().getTime(), isAside });
}

function refuse(seat: Seat, refusal: { mark?: number; document?: DocumentId; why: Refusal }): void {
  seat.send({ kind: "refused", ...refusal });
}

/** Nothing was stored: the page comes back and sends again what the server lacks. */
function comeBack(seat: Seat): void {
  seat.close("server leaves");
}

function soundVector(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (!bytes?.length) return undefined;
  try {
    decodeStateVector(bytes);
    return bytes;
  } catch {
    throw new Malformed("A state vector is none.");
  }
}

/** A clock that is far off names no instant at all. */
function dateOf(claimedAt: number): Date {
  const date = new Date(claimedAt);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}
