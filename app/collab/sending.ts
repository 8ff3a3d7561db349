import type { Link } from "#app/collab/link.ts";
import type { LocalAct } from "#app/collab/local-store.ts";
import type { RoomDocuments } from "#app/collab/room-documents.ts";
import { placeOf } from "#app/collab/room-documents.ts";
import type { Unsent, UnsentList } from "#app/collab/unsent.ts";
import type { ClientHead, DocumentId } from "#app/collab/wire.ts";
import { longestFrame } from "#app/collab/wire.ts";
import { fromBase64 } from "lib0/buffer";
import { decodeStateVector, encodeStateAsUpdate, encodeStateVector } from "yjs";

/** What goes to the server and when: acts in order, and a document's changes once both sides know what the other has. */
export type Sending = {
  /** A line has come up, and the server has said which captures and layers there are. */
  readonly begin: (index: {
    readonly captureIds: readonly string[];
    readonly layers: readonly string[];
    readonly mayWrite: boolean;
  }) => void;
  /** The server said what it has of a document. */
  readonly agreed: (document: DocumentId, stateVector: string) => void;
  /** Something was written here. */
  readonly offer: (entry: Unsent) => void;
  /** Sends what is not on its way though it could be. */
  readonly push: () => void;
  readonly end: () => void;
};

export function sending(link: () => Link, documents: RoomDocuments, unsent: UnsentList): Sending {
  let mark = 0;
  let index: Parameters<Sending["begin"]>[0] | undefined;
  /** Documents of which both sides know what the other has, so that single changes can follow. */
  const agreed = new Set<string>();
  const asked = new Set<string>();

  const say = (head: (mark: number) => ClientHead, bytes?: Uint8Array) => {
    mark += 1;
    return link().send(head(mark), bytes) ? mark : undefined;
  };
  const sendAct = (entry: Unsent, act: LocalAct) => {
    if (act.act === "open" && act.isTurnToCome) return;
    entry.mark = say((at) => actFrame(entry.captureId, act, at));
  };
  const isHeld = (captureId: string) =>
    unsent
      .acts()
      .some(
        ({ captureId: of, what, mark: at }) =>
          of === captureId && "act" in what && what.act.act === "open" && at === undefined,
      );
  const sendUpdate = (document: DocumentId, update: Uint8Array) =>
    say((at) => ({ kind: "update", mark: at, document }), update);
  /** One update for all that the server lacks: an hour without a network is thousands of single ones. */
  const sendAll = (document: DocumentId, update: Uint8Array) => {
    const entries = unsent.of(document);
    if (update.byteLength < longestFrame / 2) {
      const at = sendUpdate(document, update);
      for (const entry of entries) entry.mark = at;
      return;
    }
    for (const entry of entries) if ("layer" in entry.what) entry.mark = sendUpdate(document, entry.what.update);
  };
  const join = (document: DocumentId) => {
    if (asked.has(placeOf(document)) || isHeld(document.captureId)) return;
    asked.add(placeOf(document));
    link().send({ kind: "join", document }, encodeStateVector(documents.of(document)));
  };
  const push = () => {
    if (!index || !link().isOpen()) return;
    for (const entry of unsent.acts())
      if (entry.mark === undefined && "act" in entry.what) sendAct(entry, entry.what.act);
    for (const document of documents.all()) {
      const isWaiting = unsent.of(document).some((entry) => entry.mark === undefined);
      if (isHeld(document.captureId)) continue;
      if (index.layers.includes(document.layer)) {
        if (isWaiting && agreed.delete(placeOf(document))) asked.delete(placeOf(document));
        join(document);
      } else if (isWaiting) {
        // Nothing is merged for somebody who may not read: the document goes as they have it, to be kept aside.
        sendAll(document, encodeStateAsUpdate(documents.of(document)));
      }
    }
  };

  return {
    begin: (given) => {
      index = given;
      for (const captureId of given.captureIds) {
        for (const layer of ["text", "off"] as const)
          if (given.layers.includes(layer)) documents.of({ captureId, layer });
      }
      push();
    },
    agreed: (document, stateVector) => {
      agreed.add(placeOf(document));
      const doc = documents.of(document);
      const theirs = fromBase64(stateVector);
      if (unsent.of(document).length > 0 || lacks(theirs, encodeStateVector(doc))) {
        sendAll(document, encodeStateAsUpdate(doc, index?.mayWrite ? theirs : undefined));
      }
    },
    offer: (entry) => {
      if (!index || !link().isOpen()) return;
      if ("act" in entry.what) return push();
      const document = { captureId: entry.captureId, layer: entry.what.layer };
      if (index.mayWrite && agreed.has(placeOf(document))) entry.mark = sendUpdate(document, entry.what.update);
      else if (!asked.has(placeOf(document)) || !index.mayWrite) push();
    },
    push,
    end: () => {
      index = undefined;
      agreed.clear();
      asked.clear();
      unsent.recall();
    },
  };
}

function actFrame(captureId: string, act: LocalAct, mark: number): ClientHead {
  switch (act.act) {
    case "open": {
      const { claimedAt, turnId, besideId } = act;
      return { kind: "open", mark, captureId, claimedAt, turnId, besideId };
    }
    case "take":
      return { kind: "take", mark, captureId, taken: act.taken };
    case "join-to":
      return { kind: "join-to", mark, captureId, interventionId: act.interventionId };
  }
}

/** Has the other side less than ours of what any author inserted? Deletions are not in it: those are in the unsent list. */
function lacks(theirs: Uint8Array, ours: Uint8Array): boolean {
  const known = decodeStateVector(theirs);
  return [...decodeStateVector(ours)].some(([author, clock]) => (known.get(author) ?? 0) < clock);
}
