import type { Link } from "#app/collab/link.ts";
import type { LocalAct } from "#app/collab/local-store.ts";
import type { RoomDocuments } from "#app/collab/room-documents.ts";
import { placeOf } from "#app/collab/room-documents.ts";
import type { Unsent, UnsentList } from "#app/collab/unsent.ts";
import type { ClientHead, DocumentId } from "#app/collab/wire.ts";
import { longestFrame, mostJoined, writePieces } from "#app/collab/wire.ts";
import { fromBase64 } from "lib0/buffer";
import { decodeStateVector, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from "yjs";

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
  /** Do both sides know, on this line, what the other has of a document? */
  readonly isAgreed: (document: DocumentId) => boolean;
  /** The server has no such document for this page. */
  readonly refused: (document: DocumentId) => void;
  /** Something was written here. */
  readonly offer: (entry: Unsent) => void;
  /** Sends what is not on its way though it could be. */
  readonly push: () => void;
  readonly end: () => void;
};

/** The server takes twenty frames a second of a page for longer, and a hundred at once. */
const pauseBetweenUpdates = 100;

/** @param keepsAside Whether the server keeps aside what it does not merge, or would refuse it. */
export function sending(link: () => Link, documents: RoomDocuments, unsent: UnsentList, keepsAside: boolean): Sending {
  let mark = 0;
  let index: Parameters<Sending["begin"]>[0] | undefined;
  /** Documents of which both sides know what the other has, so that single changes can follow. */
  const agreed = new Set<string>();
  const asked = new Set<string>();
  /** Those of them that were not answered. */
  const awaited = new Set<string>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();

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
  const sendWaiting = (document: DocumentId) => {
    const waiting = unsent.of(document).filter((entry) => entry.mark === undefined);
    const updates = waiting.flatMap(({ what }) => ("layer" in what ? what.update : []));
    if (updates.length === 0) return false;
    if (!index?.mayWrite) {
      if (!keepsAside) return false;
      // It is kept aside, and there as a whole.
      sendAll(document, encodeStateAsUpdate(documents.of(document)));
      return true;
    }
    const at = sendUpdate(document, updates.length === 1 && updates[0] ? updates[0] : mergeUpdates(updates));
    for (const entry of waiting) entry.mark = at;
    return true;
  };
  /** The first letter at once, those of the next moment together. */
  const sendSoon = (document: DocumentId) => {
    const place = placeOf(document);
    if (pauses.has(place) || !isAgreed(document) || !sendWaiting(document)) return;
    pauses.set(
      place,
      setTimeout(() => {
        pauses.delete(place);
        sendSoon(document);
      }, pauseBetweenUpdates),
    );
  };
  const isAgreed = (document: DocumentId) => index !== undefined && agreed.has(placeOf(document));
  const isReadable = ({ layer }: DocumentId) => index?.layers.includes(layer) === true;

  const join = (wanted: readonly DocumentId[]) => {
    const vectors = wanted.map((document) => encodeStateVector(documents.of(document)));
    let bytes = 0;
    const fitting = wanted.filter((_, at) => (bytes += vectors[at]?.length ?? 0) < longestFrame / 2 || at === 0);
    for (const document of fitting) {
      asked.add(placeOf(document));
      awaited.add(placeOf(document));
    }
    link().send({ kind: "join", documents: fitting }, writePieces(vectors.slice(0, fitting.length)));
  };
  /** Many in one frame, and the next once it is answered; what waits to be sent does not wait for what is only read. */
  const joinMore = () => {
    const wanted = documents
      .all()
      .filter((document) => isReadable(document) && !asked.has(placeOf(document)) && !isHeld(document.captureId))
      .map((document) => ({ document, isUrgent: unsent.of(document).length > 0 }))
      .filter(({ isUrgent }) => isUrgent || awaited.size === 0)
      .sort(byUrgency)
      .slice(0, mostJoined);
    if (wanted.length > 0) join(wanted.map(({ document }) => document));
  };
  const answered = (document: DocumentId) => {
    awaited.delete(placeOf(document));
    if (awaited.size === 0) joinMore();
  };

  const push = () => {
    if (!index || !link().isOpen()) return;
    for (const entry of unsent.acts()) {
      if (entry.mark === undefined && "act" in entry.what) sendAct(entry, entry.what.act);
    }
    for (const document of documents.all()) {
      // Nobody agrees on a document with somebody who may not read it.
      if (isReadable(document)) sendSoon(document);
      else if (!isHeld(document.captureId)) sendWaiting(document);
    }
    joinMore();
  };

  return {
    begin: (given) => {
      index = given;
      for (const captureId of given.captureIds) {
        for (const layer of ["text", "off"] as const) {
          if (given.layers.includes(layer)) documents.of({ captureId, layer });
        }
      }
      push();
    },
    agreed: (document, stateVector) => {
      answered(document);
      agreed.add(placeOf(document));
      const doc = documents.of(document);
      const theirs = fromBase64(stateVector);
      const isTaken = index?.mayWrite === true || keepsAside;
      if (isTaken && (unsent.of(document).length > 0 || lacks(theirs, encodeStateVector(doc)))) {
        sendAll(document, encodeStateAsUpdate(doc, index?.mayWrite ? theirs : undefined));
      }
    },
    isAgreed,
    refused: answered,
    offer: ({ captureId, what }) => {
      if (!index || !link().isOpen()) return;
      if (!("layer" in what)) return push();
      const document = { captureId, layer: what.layer };
      if (isAgreed(document)) sendSoon(document);
      else if (!asked.has(placeOf(document))) push();
    },
    push,
    end: () => {
      index = undefined;
      for (const pause of pauses.values()) clearTimeout(pause);
      pauses.clear();
      agreed.clear();
      asked.clear();
      awaited.clear();
      unsent.recall();
    },
  };
}

type Joining = { readonly document: DocumentId; readonly isUrgent: boolean };

/** What waits to be sent, then what is read with the notes before what is not, then the newest. */
const byUrgency = ({ document: one, ...first }: Joining, { document: other, ...second }: Joining) =>
  Number(second.isUrgent) - Number(first.isUrgent) ||
  (one.layer === other.layer ? 0 : one.layer === "text" ? -1 : 1) ||
  (one.captureId < other.captureId ? 1 : -1);

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
