import type { Carets } from "#app/collab/carets.ts";
import { exportOf } from "#app/collab/export-unsent.ts";
import type { LocalAct } from "#app/collab/local-store.ts";
import type { RoomClient } from "#app/collab/room-client.ts";
import type { RoomDocuments } from "#app/collab/room-documents.ts";
import type { RoomNow } from "#app/collab/room-states.ts";
import { roomStates } from "#app/collab/room-states.ts";
import { whenSent } from "#app/collab/saved-state.ts";
import { openSharedRoom, type RoomEnds } from "#app/collab/shared-room.ts";
import { turnsToCome } from "#app/collab/turns-to-come.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { appendParagraphs } from "#app/editor/append.ts";
import { flatText } from "#app/editor/flat-text.ts";
import type { CaptureHead } from "#domain/interventions/capture.ts";
import { v7 as newId } from "uuid";

/** A room with what an editor needs of it: its documents and the carets of others. */
export type OpenRoom = RoomClient & {
  readonly documents: RoomDocuments;
  readonly carets: Carets;
  /** Has this page all that the server had of a document when the line came up, and what came since? */
  readonly isWhole: (document: DocumentId) => boolean;
};

/** Who and what are no step of an editor's undo. */
const headOrigin = Symbol("head");

/** Opens the notes of a session: at once with what this browser has, then with what the server says. */
export function createRoomClient(ends: RoomEnds & { readonly sessionId: string }): OpenRoom {
  const { connect: _connect, ...local } = ends;
  let acts: RoomNow["acts"] = [];

  const room = openSharedRoom({
    room: ends,
    index: { captures: [], layers: ["text"], mayWrite: true },
    keepsAside: true,
    changed: () => states.changed(),
    indexed: () => {
      turns.lineUp();
      forgetKnownActs();
    },
    lineDown: () => turns.lineDown(),
    actKept: (captureId, n, kept) => {
      // Whoever waited for that turn is gone.
      const what = withoutWaiting(kept);
      acts = [...acts, { captureId, act: what }];
      room.unsent.add({ n, captureId, since: Date.now(), what: { act: what } });
    },
  });
  const { documents, unsent, keeper, sender, carets, write, log } = room;
  const states = roomStates({ me: ends.personId, documents, unsent, now: () => ({ ...room.now(), acts }) });

  const act = (captureId: string, what: LocalAct) => {
    acts = [...acts, { captureId, act: what }];
    write({ captureId, since: Date.now(), what: { act: what } });
    states.changed();
  };
  /** The index says it now. */
  const forgetKnownActs = () => {
    const waiting = new Set(unsent.acts().map(({ what }) => ("act" in what ? what.act : undefined)));
    const known = new Set(room.now().index.captures.map(({ id }) => id));
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
      return exportOf(local, documents, unsent.all(), Date.now());
    },
    whenSent: (patience) => whenSent(states, patience),
    leave: room.leave,
  };
}

/** After a reload nobody waits for the turn any more. */
function withoutWaiting(act: LocalAct): LocalAct {
  if (act.act !== "open") return act;
  const { isTurnToCome: _, ...opening } = act;
  return opening;
}
