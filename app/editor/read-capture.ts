import { withHeadless } from "#app/editor/headless.ts";
import { wordsOf } from "#app/editor/in-step.ts";
import { plainText, printable } from "#app/editor/plain-text.ts";
import { repair } from "#app/editor/repair.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, mergeUpdates, XmlText } from "yjs";

/** What a capture's document says, as a note-taker's editor would show it. Throws where the bytes are none of a document. */
export function readCapture(state: Uint8Array): CaptureText {
  const doc = documentOf(state);
  try {
    return { head: readHead(doc.getMap("head").toJSON()), ...textsOf(doc) };
  } finally {
    doc.destroy();
  }
}

/** The off-the-record text of a capture, from its document of that layer. */
export function readOffRecord(state: Uint8Array): string {
  const doc = documentOf(state);
  try {
    return textsOf(doc).note;
  } finally {
    doc.destroy();
  }
}

/** The whole of a document of which an update builds on something that is stored; the update itself where it is whole. */
export function withMissing(update: Uint8Array, stored: () => readonly Uint8Array[]): Uint8Array {
  const doc = documentOf(update);
  try {
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return isWhole ? update : mergeUpdates([...stored(), update]);
  } finally {
    doc.destroy();
  }
}

function textsOf(doc: Doc): { note: string; line: string } {
  const [note, line] = [doc.get("note", XmlText), doc.get("line", XmlText)];
  repair(note);
  repair(line);
  try {
    return withHeadless((copy, editors) => {
      applyUpdate(copy, encodeStateAsUpdate(doc));
      return {
        note: printable(wordsOf(editors.note.getEditorState())),
        line: printable(wordsOf(editors.line.getEditorState())),
      };
    });
  } catch {
    // Somebody's page wrote what our editors refuse: the words in it are still somebody's words.
    return { note: plainText(note), line: plainText(line) };
  }
}

function documentOf(state: Uint8Array): Doc {
  const doc = new Doc();
  applyUpdate(doc, state);
  return doc;
}
