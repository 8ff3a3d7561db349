import type { Room } from "#app/collab/room.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import { judgeOn } from "#app/collab/shared-document.server.ts";
import type { Desk as StoringDesk } from "#app/collab/store-update.server.ts";
import type { ClientHead, DocumentId, Refusal } from "#app/collab/wire.ts";
import { Malformed } from "#app/collab/wire.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import type { Db } from "#db/database/client.ts";
import { Doc } from "yjs";

/** What the answers need of the house. */
export type Desk = StoringDesk & { readonly db: Db };

/** A frame, and who said it where. */
export type Heard<Kind extends ClientHead["kind"]> = {
  readonly desk: Desk;
  readonly room: Room;
  readonly seat: Seat;
  readonly head: Extract<ClientHead, { readonly kind: Kind }>;
  readonly bytes: Uint8Array;
};

export type Answers<Kinds extends ClientHead["kind"]> = {
  readonly [Kind in Kinds]: (heard: Heard<Kind>) => void;
};

type Unmerged = { readonly mark: number; readonly document: DocumentId; readonly bytes?: Uint8Array };

/** Keeps for the secretariat what somebody may not write, or what belongs to a document that cannot be read. */
export function putAside(
  desk: Desk,
  { matter }: Room,
  seat: Seat,
  { mark, document, bytes = emptyCapture }: Unmerged,
): void {
  const { keepAside } = matter;
  const mayKeep = keepAside !== undefined && (seat.standing.isFormer || seat.standing.mayRead());
  if (!mayKeep) {
    return refuse(seat, { mark, document, why: seat.standing.isFrozen() ? "frozen" : "not-allowed" });
  }
  if (judgeOn(new Doc(), matter.faultIn(document), bytes) === "unsound") {
    throw new Malformed("What is to be kept aside is no text.");
  }
  desk.queue.add({
    store: () => keepAside({ id: document, data: bytes, ...actOf(desk, seat) }),
    stored: () => acknowledge(desk, seat, mark, true),
    lost: () => comeBack(seat),
  });
}

export const actOf = ({ clock }: Desk, { standing: { asker } }: Seat) => ({
  actorId: asker.id,
  deviceSessionId: asker.deviceSessionId,
  now: clock(),
});

export function acknowledge({ clock }: Desk, seat: Seat, mark: number, isAside = false): void {
  seat.send({ kind: "stored", mark, at: clock().getTime(), isAside });
}

export function refuse(seat: Seat, refusal: { mark?: number; document?: DocumentId; why: Refusal }): void {
  seat.send({ kind: "refused", ...refusal });
}

/** Nothing was stored: the page comes back and sends again what the server lacks. */
export function comeBack(seat: Seat): void {
  seat.close("server leaves");
}
