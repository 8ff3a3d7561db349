import { plainText } from "#app/editor/plain-text.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { applyUpdate, Doc, mergeUpdates } from "yjs";

/** What a capture's document says, as a note-taker's editor would show it. Throws where the bytes are none of a document. */
export function readCapture(state: Uint8Array): CaptureText {
  return reading(state, (doc) => ({
    head: readHead(doc.getMap("head").toJSON()),
    note: plainText(doc, "note"),
    line: plainText(doc, "line"),
  }));
}

/** The off-the-record text of a capture, from its document of that layer. */
export function readOffRecord(state: Uint8Array): string {
  return reading(state, (doc) => plainText(doc, "note"));
}

/** The whole of a document of which an update builds on something that is stored; the update itself where it is whole. */
export function withMissing(update: Uint8Array, stored: () => readonly Uint8Array[]): Uint8Array {
  return reading(update, (doc) => {
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return isWhole ? update : mergeUpdates([...stored(), update]);
  });
}

function reading<Result>(state: Uint8Array, read: (doc: Doc) => Result): Result {
  const doc = new Doc();
  try {
    applyUpdate(doc, state);
    return read(doc);
  } finally {
    doc.destroy();
  }
}
