import { faultInCapture } from "#app/collab/fault-of-document.ts";
import type { Matter } from "#app/collab/matter.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import type { PlaceSeen } from "#app/collab/standing.server.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { retelling } from "#app/editor/former-shape.ts";
import {
  appendUpdate,
  keepSnapshot,
  lastUpdate,
  loadDocument,
  type DocumentKey,
  type StoredDocument,
} from "#db/room/capture-updates.ts";
import { listCaptures, type SessionKey } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { keepAside } from "#db/room/kept-aside.ts";
import { listSessionNoteTakers } from "#db/room/session-note-takers.ts";
import { findSession } from "#db/programme/sessions.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { CaptureEntry } from "#domain/interventions/capture.ts";
import { captureLayers } from "#domain/interventions/capture.ts";
import { mergeUpdates } from "yjs";

/** The notes of one session: two documents for each capture. */
export type NotesMatter = Matter & {
  readonly kind: "notes";
  readonly key: SessionKey;
  /** By their ids, in the order of speaking, as last read. */
  readonly captures: () => ReadonlyMap<string, CaptureEntry>;
  /** Captures that are about to be stored. */
  readonly opening: Set<string>;
};

export type NotesRoom = Room<NotesMatter>;

export function isOfNotes(room: Room): room is NotesRoom {
  return room.matter.kind === "notes";
}

/** A document of a capture; undefined where it is another's. */
function captureDocument({ captureId, layer }: DocumentId): DocumentKey | undefined {
  return layer === "draft" ? undefined : { captureId, layer };
}

export function notesMatter(db: Db, key: SessionKey): NotesMatter {
  let captures: ReadonlyMap<string, CaptureEntry> | undefined;
  const read = () => (captures = new Map(listCaptures(db, key).map((entry) => [entry.id, entry])));
  const known = () => captures ?? read();
  const opening = new Set<string>();
  return {
    kind: "notes",
    key,
    opening,
    layers: captureLayers,
    captures: known,
    find: () => findSessionSeen(db, key),
    index: () => [...read().values()],
    has: ({ captureId, layer }) => layer !== "draft" && known().has(captureId),
    isAwaited: ({ captureId }) => opening.has(captureId),
    load: (id) => retold(db, ofCapture(id)),
    faultIn: (id) => faultInCapture(ofCapture(id).layer),
    append: ({ id, actorId, now, data }) =>
      appendUpdate(db, { ...ofCapture(id), author: actorId, at: now.toISOString(), data }),
    keepSnapshot: (id, seq, state) => keepSnapshot(db, { ...ofCapture(id), seq, state }),
    keepAside: ({ id, ...row }) =>
      keepAside(db, { ...key, ...ofCapture(id), ...row, merge: (before, now) => mergeUpdates([before, now]) }),
  };
}

function ofCapture(id: DocumentId): DocumentKey {
  const document = captureDocument(id);
  if (!document) throw new Error("The notes of a session have no draft.");
  return document;
}

/** A document as it is stored; one of the former shape is retold once, in the name of whoever wrote in it last. */
function retold(db: Db, id: DocumentKey): StoredDocument {
  const stored = loadDocument(db, id);
  const data = retelling(stored.updates);
  const last = data && lastUpdate(db, id);
  if (!data || !last) return stored;
  const seq = appendUpdate(db, { ...id, ...last, data });
  return { updates: [...stored.updates, data], seq, later: stored.later + 1 };
}

function findSessionSeen(db: Db, key: SessionKey): PlaceSeen | undefined {
  const seen = findMeetingSeen(db, key.meetingId);
  if (!seen || !findSession(db, key)) return undefined;
  const { subject } = seen;
  const noteTakers = listSessionNoteTakers(db, key);
  // What is written after a freeze would be in no version.
  const isFrozenNow = () => isFrozen(db, key.meetingId);
  return {
    subject,
    reading: "note.read",
    rightsOf: (asker) =>
      rightsIn(asker, subject, { isCovered: noteTakers.includes(asker.id), isOpen: () => !isFrozenNow() }),
    keepsAside: true,
    isFrozen: isFrozenNow,
  };
}

function rightsIn(
  { may }: Asker,
  subject: Subject,
  { isCovered, isOpen }: { readonly isCovered: boolean; readonly isOpen: () => boolean },
) {
  const ofNoteTaker: Subject = { ...subject, openings: isCovered ? ["own session's note-taker"] : [] };
  return {
    mayRead: () => may("note.read", subject),
    mayWrite: () =>
      (["note.write", "line.write", "line.pin", "attribution.set"] as const).every((act) => may(act, subject)) &&
      isOpen(),
    mayReadLayer: (layer: DocumentId["layer"]) =>
      may("note.read", subject) && (layer === "text" || may("note.read_off_record", ofNoteTaker)),
  };
}
