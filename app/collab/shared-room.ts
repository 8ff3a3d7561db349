import { openCarets, type Carets } from "#app/collab/carets.ts";
import { openKeeper, type Keeper } from "#app/collab/keeper.ts";
import { openLink, type Link } from "#app/collab/link.ts";
import type { LocalRoom } from "#app/collab/local-database.ts";
import type { KeptEntry, KeptIndex, LocalAct } from "#app/collab/local-store.ts";
import { socketPath } from "#app/collab/room-address.ts";
import { fromServer, fromStore, roomDocuments, type RoomDocuments } from "#app/collab/room-documents.ts";
import { sending, type Sending } from "#app/collab/sending.ts";
import { unsentList, type Unsent, type UnsentList } from "#app/collab/unsent.ts";
import type { Present, ServerFrame } from "#app/collab/wire.ts";
import { closeCodes, readPieces } from "#app/collab/wire.ts";
import { applyUpdate, encodeStateAsUpdate } from "yjs";

/** What is written together in one room, as this browser has it: kept on its disk at once, sent when it can be. */
export type SharedRoom = {
  readonly documents: RoomDocuments;
  readonly unsent: UnsentList;
  readonly keeper: Keeper;
  readonly sender: Sending;
  readonly carets: Carets;
  /** How it stands between this page and the server. */
  readonly now: () => RoomStanding;
  /** Keeps something that was done here, and sends it. */
  readonly write: (given: Unsent) => void;
  /** Puts an entry into the log of this browser. */
  readonly log: (entry: Unsent) => void;
  readonly leave: () => void;
};

export type RoomStanding = {
  readonly index: KeptIndex;
  readonly present: readonly Present[];
  readonly savedAt: number | undefined;
  readonly isOnline: boolean;
  /** Did the browser refuse to keep what was written last? */
  readonly isRefused: boolean;
  /** Did the server say that this person has nothing to look for here any more? */
  readonly hasEnded: boolean;
};

export type RoomEnds = LocalRoom & {
  /** The tests have no page: a socket to their own server. */
  readonly connect?: () => WebSocket;
};

type Ends = {
  readonly room: RoomEnds;
  /** What is believed of the room until somebody says. */
  readonly index: KeptIndex;
  /** Is what the server would not merge sent all the same, to be kept aside there? */
  readonly keepsAside: boolean;
  readonly changed: () => void;
  /** The server has said what there is. */
  readonly indexed?: () => void;
  readonly lineDown?: () => void;
  /** An act of an earlier visit or of another tab stands in the log of this browser. */
  readonly actKept?: (captureId: string, n: number, act: LocalAct) => void;
};

/** A line on which nothing is acknowledged for so long is given up. */
const patienceForAnswer = 10_000;

/** Opens a room: at once with what this browser has, then with what the server says. */
export function openSharedRoom({ room: { connect, ...room }, changed, ...ends }: Ends): SharedRoom {
  const unsent = unsentList();
  let index = ends.index;
  let present: readonly Present[] = [];
  let savedAt: number | undefined;
  let isIndexed = false;
  let isRead = false;
  let hasEnded = false;
  let heardAt = Date.now();

  const documents = roomDocuments((document, update, origin) => {
    if (origin === fromServer) {
      keeper.write({ ...document, isSent: true, update });
      keeper.compact(document, () => encodeStateAsUpdate(documents.of(document)));
    } else if (origin !== fromStore) {
      write({ captureId: document.captureId, since: Date.now(), what: { layer: document.layer, update } });
    }
    changed();
  });
  const sender = sending(() => link, documents, unsent, ends.keepsAside);
  const carets = openCarets(() => link);
  const keeper = openKeeper({
    room,
    read: (entries, kept) => {
      if (kept && !isIndexed) index = kept;
      for (const entry of entries) takeUp(entry);
      changed();
      // What another tab wrote a moment ago it sends itself; if it is gone, the watch below finds it.
      if (!isRead) sender.push();
      isRead = true;
    },
    sentElsewhere: (numbers) => {
      unsent.forget(numbers);
      changed();
    },
    refusalChanged: changed,
  });
  const link: Link = openLink({
    connect: connect ?? (() => new WebSocket(`${location.origin.replace(/^http/, "ws")}${socketPath(room)}`)),
    heard: (frame) => {
      heardAt = Date.now();
      hear(frame);
    },
    closed: (code) => {
      isIndexed = false;
      hasEnded = code === closeCodes["right ended"];
      ends.lineDown?.();
      present = [];
      sender.end();
      carets.lineLost();
      changed();
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
  /** What the log of this browser holds, of an earlier visit or of another tab. */
  const takeUp = (entry: KeptEntry) => {
    const { captureId, n } = entry;
    if (!("layer" in entry)) return ends.actKept?.(captureId, n, entry.what);
    const { layer, update } = entry;
    applyUpdate(documents.of({ captureId, layer }), update, fromStore);
    if (!entry.isSent) unsent.add({ n, captureId, since: Date.now(), what: { layer, update } });
  };
  const hear = ({ head, bytes }: ServerFrame) => {
    switch (head.kind) {
      case "index": {
        const { kind: _kind, ...told } = head;
        index = told;
        isIndexed = true;
        hasEnded = false;
        ends.indexed?.();
        keeper.writeIndex(index);
        sender.begin({ ...told, captureIds: told.captures.map(({ id }) => id) });
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
    changed();
  };

  const watch = setInterval(() => {
    const isSilent = Date.now() - heardAt > patienceForAnswer;
    if (isIndexed && isSilent && unsent.all().some(({ mark }) => mark !== undefined)) return link.renew();
    if (isIndexed) sender.push();
  }, patienceForAnswer / 2);

  return {
    ...{ documents, unsent, keeper, sender, carets, write, log },
    now: () => ({ index, present, savedAt, isOnline: isIndexed, isRefused: keeper.isRefused(), hasEnded }),
    leave: () => {
      clearInterval(watch);
      ends.lineDown?.();
      link.close();
      keeper.close();
    },
  };
}
