import { acknowledge, actOf, comeBack, putAside, refuse, type Answers } from "#app/collab/answering.server.ts";
import { readCaret, writeCaret } from "#app/collab/awareness-frame.ts";
import { captureAnswers } from "#app/collab/capture-answers.server.ts";
import { joinDocuments, leaveDocument } from "#app/collab/joins.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import { nameOfDocument } from "#app/collab/room.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import { storeUpdate } from "#app/collab/store-update.server.ts";
import type { ClientHead, DocumentId } from "#app/collab/wire.ts";
import { Malformed, readPieces, writeFrame } from "#app/collab/wire.ts";
import { decodeStateVector } from "yjs";

/** How each kind of frame is answered. Every one of them asks the table of rights before anything else. */
export const answers: Answers<ClientHead["kind"]> = {
  ...captureAnswers,

  join({ desk, room, seat, head: { documents }, bytes }) {
    const vectors = readPieces(bytes, documents.length);
    const asked = documents.map((id, at) => ({ id, vector: soundVector(vectors[at]) }));
    joinDocuments({ room, seat }, desk.queue, asked);
  },

  leave({ seat, head: { document: id } }) {
    if (seat.standing.mayReadLayer(id.layer)) leaveDocument(seat, id);
  },

  update({ desk, room, seat, head: { document: id, mark }, bytes }) {
    const { matter } = room;
    if (!seat.standing.mayWrite()) return putAside(desk, room, seat, { mark, document: id, bytes });
    if (!seat.standing.mayReadLayer(id.layer)) return refuse(seat, { mark, document: id, why: "not-allowed" });
    if (matter.isAwaited(id)) desk.queue.flush();
    if (!matter.has(id)) return refuse(seat, { mark, document: id, why: "no-such-capture" });
    const document = room.document(id);
    if (!document) return putAside(desk, room, seat, { mark, document: id, bytes });
    const judged = document.judge(bytes);
    if (judged === "unsound") throw new Malformed("An update makes something of the document that no page may.");
    if (judged === "gap") return comeBack(seat);
    storeUpdate(desk, {
      ...{ room, document, bytes: judged === "known" ? undefined : bytes, act: actOf(desk, seat), from: seat },
      stored: () => acknowledge(desk, seat, mark),
      refused: (why) => refuse(seat, { mark, document: id, why }),
      lost: () => comeBack(seat),
    });
  },

  cursor({ room, seat, head: { document: id }, bytes }) {
    const mayShow = id ? seat.standing.mayReadLayer(id.layer) && room.matter.has(id) : seat.standing.mayRead();
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

function soundVector(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (!bytes?.length) return undefined;
  try {
    decodeStateVector(bytes);
    return bytes;
  } catch {
    throw new Malformed("A state vector is none.");
  }
}
