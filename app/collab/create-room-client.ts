import type { Carets } from "#app/collab/carets.ts";
import { openCarets } from "#app/collab/carets.ts";
import { exportOf } from "#app/collab/export-unsent.ts";
import { openKeeper } from "#app/collab/keeper.ts";
import type { Link } from "#app/collab/link.ts";
import { openLink } from "#app/collab/link.ts";
import type { LocalRoom } from "#app/collab/local-database.ts";
import type { KeptEntry, KeptIndex, LocalAct } from "#app/collab/local-store.ts";
import { socketPath } from "#app/collab/room-address.ts";
import type { RoomClient } from "#app/collab/room-client.ts";
import type { RoomDocuments } from "#app/collab/room-documents.ts";
import { fromServer, fromStore, roomDocuments } from "#app/collab/room-documents.ts";
import type { RoomNow } from "#app/collab/room-states.ts";
import type { RoomStates } from "#app/collab/room-states.ts";
import { roomStates } from "#app/collab/room-states.ts";
import { sending } from "#app/collab/sending.ts";
import { turnsToCome } from "#app/collab/turns-to-come.ts";
import type { Unsent } from "#app/collab/unsent.ts";
import { unsentList } from "#app/collab/unsent.ts";
import type { DocumentId, Present, ServerFrame } from "#app/collab/wire.ts";
import { readPieces } from "#app/collab/wire.ts";
import { appendParagraphs } from "#app/editor/append.ts";
import { flatText } from "#app/editor/flat-text.ts";
import type { CaptureHead } from "#domain/interventions/capture.ts";
import { v7 as newId } from "uuid";
import { applyUpdate, encodeStateAsUpdate } from "yjs";

/** A room with what an editor needs of it: its documents and the carets of others. */
export type OpenRoom = RoomClient & {
  readonly documents: RoomDocuments;
  readonly carets: Carets;
  /** Has this page all that the server had of a document when the line came up, and what came since? */
  readonly isWhole: (document: DocumentId) => boolean;
};

type RoomEnds = LocalRoom & {
  /** The tests have no page: a socket to their own server. */
  readonly connect?: () => WebSocket;
};

/** Who and what are no step of an editor's undo. */
const headOrigin = Symbol("head");

/** A line on which nothing is acknowledged for so long is given up. */
const patienceForAnswer = 10_000;

/** Opens the notes of a session: at once with what this browser has, then with what the server says. */
export function createRoomClient({ connect, ...room }: RoomEnds): OpenRoom {
  const unsent = unsentList();
  let index: KeptIndex = { captures: [], layers: ["text"], mayWrite: true };
  let acts: RoomNow["acts"] = [];
  let present: readonly Present[] = [];
  let savedAt: number | undefined;
  let isIndexed = false;
  let isRead = false;
  let heardAt = Date.now();

  const documents = roomDocuments((document, update, origin) => {
    if (origin === fromServer) {
      keeper.write({ ...document, isSent: true, update });
      keeper.compact(document, () => encodeStateAsUpdate(documents.of(document)));
    } else if (origin !== fromStore) {
      write({ captureId: document.captureId, since: Date.now(), what: { layer: document.layer, update } });
    }
    states.changed();
  });
  const sender = sending(() => link, documents, unsent);
  const carets = openCarets(() => link);
  const states = roomStates({
    me: room.personId,
    documents,
    unsent,
    now: () => ({ index, acts, present, savedAt, isOnline: isIndexed, isRefused: keeper.isRefused() }),
  });
  const keeper = openKeeper({
    room,
    read: (entries, kept) => {
      if (kept && !isIndexed) index = kept;
      for (const entry of entries) takeUp(entry);
      states.changed();
      // What another tab wrote a moment ago it sends itself; if it is gone, the watch below finds it.
      if (!isRead) sender.push();
      isRead = true;
    },
    sentElsewhere: (numbers) => {
      unsent.forget(numbers);
      states.changed();
    },
    refusalChanged: () => states.changed(),
  });
  const link: Link = openLink({
    connect: connect ?? (() => new WebSocket(`${location.origin.replace(/^http/, "ws")}${socketPath(room)}`)),
    heard: (frame) => {
      heardAt = Date.now();
      hear(frame);
    },
    closed: () => {
      isIndexed = false;
      turns.lineDown();
      present = [];
      sender.end();
      carets.lineLost();
      states.changed();
    },
  });

  const log = (entry: Unsent) => {
    const local = "layer" in entry.what ? entry.what : { what: entry.what.act };
    keeper.write({ captureId: entry.captureId, isSent: false, ...local }, (n) => {
      entry.n = n;
      // It can have come back from the server before it was on this disk.
      if (!unsent.all().includes(entry)) keeper.markSent([n]);
    });
  };
  const write = (given: Unsent) => {
    const entry = unsent.add(given);
    log(entry);
    sender.offer(entry);
  };
  const act = (captureId: string, what: LocalAct) => {
    acts = [...acts, { captureId, act: what }];
    write({ captureId, since: Date.now(), what: { act: what } });
    states.changed();
  };
  /** What the log of this browser holds, of an earlier visit or of another tab. */
  const takeUp = (entry: KeptEntry) => {
    const { captureId, n } = entry;
    if ("layer" in entry) {
      applyUpdate(documents.of({ captureId, layer: entry.layer }), entry.update, fromStore);
      if (!entry.isSent)
        unsent.add({ n, captureId, since: Date.now(), what: { layer: entry.layer, update: entry.update } });
      return;
    }
    // Whoever waited for that turn is gone.
    const what = withoutWaiting(entry.what);
    acts = [...acts, { captureId, act: what }];
    unsent.add({ n, captureId, since: Date.now(), what: { act: what } });
  };

  const hear = ({ head, bytes }: ServerFrame) => {
    switch (head.kind) {
      case "index": {
        const { captures, layers, mayWrite } = head;
        index = { captures, layers, mayWrite };
        isIndexed = true;
        turns.lineUp();
        forgetKnownActs();
        keeper.writeIndex(index);
        sender.begin({ captureIds: captures.map(({ id }) => id), layers, mayWrite });
        break;
      }
      case "state": {
        const pieces = readPieces(bytes, head.documents.length);
        head.documents.forEach(({ document, stateVector }, at) => {
          const piece = pieces[at];
          if (piece) applyUpdate(documents.of(document), piece, fromServer);
          documents.come(document);
          sender.agreed(document, stateVector);
        });
        break;
      }
      case "update":
        applyUpdate(documents.of(head.document), bytes, fromServer);
        break;
      case "stored": {
        const stored = unsent.stored(head.mark);
        keeper.markSent(stored.flatMap(({ n }) => n ?? []));
        savedAt = Date.now();
        break;
      }
      case "refused":
        if (head.mark !== undefined) unsent.refused(head.mark);
        else if (head.document) sender.refused(head.document);
        break;
      case "present":
        present = head.people;
        carets.present(present);
        break;
      case "cursor":
        return carets.heard(head.connectionId, head.document, bytes);
    }
    states.changed();
  };
  /** The index says it now. */
  const forgetKnownActs = () => {
    const waiting = new Set(unsent.acts().map(({ what }) => ("act" in what ? what.act : undefined)));
    const known = new Set(index.captures.map(({ id }) => id));
    acts = acts.filter(({ captureId, act: done }) => waiting.has(done) || !known.has(captureId));
  };

  const changeHead = (captureId: string, change: Partial<CaptureHead>) => {
    const doc = documents.of({ captureId, layer: "text" });
    doc.transact(() => {
      const fields = doc.getMap("head");
      for (const [key, value] of Object.entries(change)) {
        if (value === undefined) fields.delete(key);
        else fields.set(key, value);
      }
    }, headOrigin);
  };
  const settleTurn = (captureId: string, turnId: string | undefined) => {
    turns.settled(captureId);
    const held = unsent.heldOpening(captureId);
    // It went without: the server learns the turn of a capture that it knows.
    if (!held) return void (turnId !== undefined && act(captureId, { act: "open", claimedAt: Date.now(), turnId }));
    const { isTurnToCome: _, ...opening } = held.act;
    const settled: LocalAct = { ...opening, turnId };
    acts = acts.map((known) => (known.act === held.act ? { captureId, act: settled } : known));
    const { n } = held.entry;
    const entry = unsent.replace(held.entry, { captureId, since: held.entry.since, what: { act: settled } });
    log(entry);
    if (n !== undefined) keeper.markSent([n]);
    sender.push();
    states.changed();
  };
  const turns = turnsToCome((captureId) => settleTurn(captureId, undefined));

  const watch = setInterval(() => {
    const isSilent = Date.now() - heardAt > patienceForAnswer;
    if (isIndexed && isSilent && unsent.all().some(({ mark }) => mark !== undefined)) return link.renew();
    if (isIndexed) sender.push();
  }, patienceForAnswer / 2);

  return {
    documents,
    carets,
    isWhole: sender.isAgreed,
    state: states.state,
    subscribe: states.subscribe,
    open: (head, { turn, besideId } = {}) => {
      const captureId = newId();
      const isTurnToCome = turn === "to come" ? ({ isTurnToCome: true } as const) : {};
      act(captureId, { act: "open", claimedAt: Date.now(), besideId, ...isTurnToCome });
      documents.come({ captureId, layer: "text" });
      changeHead(captureId, head);
      if (turn) turns.wait(captureId);
      return captureId;
    },
    settleTurn,
    changeHead,
    take: (captureId, taken) => act(captureId, { act: "take", taken }),
    joinTo: (captureId, interventionId) => act(captureId, { act: "join-to", interventionId }),
    append: (captureId, where, paragraphs) => {
      appendParagraphs(flatText(documents.of({ captureId, layer: "text" }), where), paragraphs);
    },
    exportUnsent: async () => {
      await keeper.settled();
      return exportOf(room, documents, unsent.all(), Date.now());
    },
    whenSent: (patience) => whenSent(states, patience),
    leave: () => {
      clearInterval(watch);
      turns.lineDown();
      link.close();
      keeper.close();
    },
  };
}

/** Resolves once nothing is unsent, or when patience is over, with what is left. */
function whenSent({ state, subscribe }: RoomStates, patience: number): Promise<{ readonly unsent: number }> {
  return new Promise((resolve) => {
    const left = () => {
      const { saved } = state();
      return saved.kind === "saved" ? 0 : saved.entries;
    };
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve({ unsent: left() });
    };
    const timer = setTimeout(done, patience);
    const stop = subscribe(() => {
      if (left() === 0) done();
    });
    if (left() === 0) done();
  });
}

/** After a reload nobody waits for the turn any more. */
function withoutWaiting(act: LocalAct): LocalAct {
  if (act.act !== "open") return act;
  const { isTurnToCome: _, ...opening } = act;
  return opening;
}
