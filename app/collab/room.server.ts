import type { Seat } from "#app/collab/seat.server.ts";
import type { SharedDocument } from "#app/collab/shared-document.server.ts";
import { shareDocument } from "#app/collab/shared-document.server.ts";
import { writeFrame, type DocumentId, type Present, type ServerHead } from "#app/collab/wire.ts";
import { retelling } from "#app/editor/former-shape.ts";
import { appendUpdate, keepSnapshot, lastUpdate, loadDocument, type StoredDocument } from "#db/capture-updates.ts";
import type { SessionKey } from "#db/captures.ts";
import { listCaptures } from "#db/captures.ts";
import type { Db } from "#db/client.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";

/** A document of a room, with what its log needs. */
export type RoomDocument = SharedDocument & {
  readonly id: DocumentId;
  /** The row of the log up to which it is stored. */
  seq: number;
  /** Rows that no snapshot covers. */
  later: number;
};

/** The notes of one session while somebody is there, and for a minute after. */
export type Room = {
  readonly key: SessionKey;
  readonly seats: Set<Seat>;
  /** The index, by the captures' ids, in the order of speaking. */
  captures: ReadonlyMap<string, CaptureEntry>;
  /** Captures that are about to be stored. */
  readonly opening: Set<string>;
  /** Undefined where it cannot be read: nothing is sent of it, and what is sent to it is kept aside. */
  readonly document: (id: DocumentId) => RoomDocument | undefined;
  /** Takes a document out of memory; the next who asks reads what is stored. */
  readonly drop: (id: DocumentId) => void;
  readonly documents: () => readonly RoomDocument[];
  /** Reads the index anew and tells everybody to whom that says something new. */
  readonly tellIndex: () => void;
  readonly tellPresent: () => void;
  readonly broadcast: (id: DocumentId, frame: Uint8Array, except: Seat) => void;
  /** Keeps snapshots of what has grown, and forgets everything. */
  readonly unload: () => void;
};

export const nameOfDocument = ({ captureId, layer }: DocumentId) => `${layer} ${captureId}`;

/** So many rows are read quickly enough without a snapshot. */
const fewRows = 50;

/** Who comes and goes within so many milliseconds is told of at once. */
const presencePause = 50;

export function openRoom(db: Db, key: SessionKey, complain: (error: unknown) => void): Room {
  const loaded = new Map<string, RoomDocument | undefined>();
  const seats = new Set<Seat>();
  const index = indexFrames();
  let telling: NodeJS.Timeout | undefined;
  const room: Room = {
    key,
    seats,
    captures: indexOf(db, key),
    opening: new Set(),
    document(id) {
      const name = nameOfDocument(id);
      if (!loaded.has(name)) loaded.set(name, loadOrGiveUp(db, id, complain));
      return loaded.get(name);
    },
    drop(id) {
      loaded.get(nameOfDocument(id))?.destroy();
      loaded.delete(nameOfDocument(id));
    },
    documents: () => [...loaded.values()].filter((document) => document !== undefined),
    tellIndex() {
      room.captures = indexOf(db, key);
      const frameFor = index([...room.captures.values()]);
      for (const seat of seats) tellIndexTo(seat, frameFor);
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
      for (const document of loaded.values()) if (document) putAway(db, document, complain);
      loaded.clear();
    },
  };
  return room;
}

const indexOf = (db: Db, key: SessionKey) => new Map(listCaptures(db, key).map((entry) => [entry.id, entry]));

function loadOrGiveUp(db: Db, id: DocumentId, complain: (error: unknown) => void): RoomDocument | undefined {
  try {
    const { updates, seq, later } = retold(db, id);
    return { ...shareDocument(id.layer, updates), id, seq, later };
  } catch (error) {
    // One document that cannot be read must not take the others of its session with it.
    complain(error);
    return undefined;
  }
}

/** A document as it is stored; one of the former shape is retold once, in the name of whoever wrote in it last. */
function retold(db: Db, id: DocumentId): StoredDocument {
  const stored = loadDocument(db, id);
  const data = retelling(stored.updates);
  const last = data && lastUpdate(db, id);
  if (!data || !last) return stored;
  const seq = appendUpdate(db, { ...id, ...last, data });
  return { updates: [...stored.updates, data], seq, later: stored.later + 1 };
}

function putAway(db: Db, document: RoomDocument, complain: (error: unknown) => void): void {
  const { id, seq, later } = document;
  try {
    if (later > fewRows) keepSnapshot(db, { ...id, seq, state: document.since() });
  } catch (error) {
    // The log has it all.
    complain(error);
  }
  document.destroy();
}

type IndexTold = Omit<Extract<ServerHead, { readonly kind: "index" }>, "kind" | "captures"> & {
  readonly isReader: boolean;
};

/** The index as it goes to each of those who may do the same with it: written out once until it says something new. */
function indexFrames() {
  let text = "";
  const frames = new Map<string, Uint8Array>();
  return (captures: readonly CaptureEntry[]) => {
    const now = JSON.stringify(captures);
    if (now !== text) frames.clear();
    text = now;
    return ({ isReader, ...told }: IndexTold): Uint8Array => {
      const whose = JSON.stringify([isReader, told]);
      const frame = frames.get(whose) ?? writeFrame({ kind: "index", captures: isReader ? captures : [], ...told });
      frames.set(whose, frame);
      return frame;
    };
  };
}

function tellIndexTo(seat: Seat, frameFor: (told: IndexTold) => Uint8Array): void {
  const { standing } = seat;
  const isReader = standing.mayRead();
  const layers = (["text", "off"] as const).filter((layer) => standing.mayReadLayer(layer));
  const frame = frameFor({ isReader, mayWrite: isReader && standing.mayWrite(), layers });
  if (frame === seat.told) return;
  seat.told = frame;
  seat.sendFrame(frame);
}

/** Two frames for all: a room that comes back after a cut must not be told of each one by one. */
function tellPresentTo(seats: readonly Seat[]): void {
  const people = seats.map(presentOf);
  const whole = writeFrame({ kind: "present", people });
  const withoutSecrets = writeFrame({ kind: "present", people: people.map(withoutOff) });
  for (const seat of seats) seat.sendFrame(seat.standing.mayReadLayer("off") ? whole : withoutSecrets);
}

function presentOf({ id, standing: { asker }, caret }: Seat): Present {
  return { connectionId: id, personId: asker.id, name: asker.name, ...(caret && { document: caret }) };
}

/** That somebody writes off the record is off the record too. */
function withoutOff(present: Present): Present {
  if (present.document?.layer !== "off") return present;
  const { document: _hidden, ...rest } = present;
  return rest;
}
