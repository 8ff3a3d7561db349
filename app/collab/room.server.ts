import { indexFrames, tellIndexTo, tellPresentTo } from "#app/collab/telling.server.ts";
import type { Matter } from "#app/collab/matter.server.ts";
import type { Seat } from "#app/collab/seat.server.ts";
import type { SharedDocument } from "#app/collab/shared-document.server.ts";
import { shareDocument } from "#app/collab/shared-document.server.ts";
import type { DocumentId } from "#app/collab/wire.ts";

/** A document of a room, with what its log needs. */
export type RoomDocument = SharedDocument & {
  readonly id: DocumentId;
  /** The row of the log up to which it is stored. */
  seq: number;
  /** Rows that no snapshot covers. */
  later: number;
};

/** What is written together, while somebody is there and for a minute after. */
export type Room<Kind extends Matter = Matter> = {
  readonly matter: Kind;
  readonly seats: Set<Seat>;
  /** Undefined where it cannot be read: nothing is sent of it, and what is sent to it is not merged. */
  readonly document: (id: DocumentId) => RoomDocument | undefined;
  /** Takes a document out of memory; the next who asks reads what is stored. */
  readonly drop: (id: DocumentId) => void;
  readonly documents: () => readonly RoomDocument[];
  /** Reads the index anew and tells everybody to whom that says something new. */
  readonly tellIndex: () => void;
  readonly tellPresent: () => void;
  readonly broadcast: (id: DocumentId, frame: Uint8Array, except?: Seat) => void;
  /** Keeps snapshots of what has grown, and forgets everything. */
  readonly unload: () => void;
};

export const nameOfDocument = ({ captureId, layer }: DocumentId) => `${layer} ${captureId}`;

/** So many rows are read quickly enough without a snapshot. */
const fewRows = 50;

/** Who comes and goes within so many milliseconds is told of at once. */
const presencePause = 50;

export function openRoom<Kind extends Matter>(matter: Kind, complain: (error: unknown) => void): Room<Kind> {
  const loaded = new Map<string, RoomDocument | undefined>();
  const seats = new Set<Seat>();
  const index = indexFrames();
  let telling: NodeJS.Timeout | undefined;
  return {
    matter,
    seats,
    document(id) {
      const name = nameOfDocument(id);
      if (!loaded.has(name)) loaded.set(name, loadOrGiveUp(matter, id, complain));
      return loaded.get(name);
    },
    drop(id) {
      loaded.get(nameOfDocument(id))?.destroy();
      loaded.delete(nameOfDocument(id));
    },
    documents: () => [...loaded.values()].filter((document) => document !== undefined),
    tellIndex() {
      const frameFor = index(matter.index());
      for (const seat of seats) tellIndexTo(seat, matter.layers, frameFor);
    },
    tellPresent() {
      telling ??= setTimeout(() => {
        telling = undefined;
        tellPresentTo([...seats].filter(({ standing }) => standing.mayRead()));
      }, presencePause).unref();
    },
    broadcast(id, frame, except) {
      const name = nameOfDocument(id);
      for (const seat of seats) {
        if (seat !== except && seat.joined.has(name) && seat.standing.mayReadLayer(id.layer)) seat.sendFrame(frame);
      }
    },
    unload() {
      clearTimeout(telling);
      for (const document of loaded.values()) if (document) putAway(matter, document, complain);
      loaded.clear();
    },
  };
}

function loadOrGiveUp(matter: Matter, id: DocumentId, complain: (error: unknown) => void): RoomDocument | undefined {
  try {
    const { updates, seq, later } = matter.load(id);
    return { ...shareDocument(matter.faultIn(id), updates), id, seq, later };
  } catch (error) {
    // One document that cannot be read must not take the others of its room with it.
    complain(error);
    return undefined;
  }
}

function putAway(matter: Matter, document: RoomDocument, complain: (error: unknown) => void): void {
  const { id, seq, later } = document;
  try {
    if (later > fewRows) matter.keepSnapshot(id, seq, document.since());
  } catch (error) {
    // The log has it all.
    complain(error);
  }
  document.destroy();
}
