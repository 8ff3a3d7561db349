import { withHeadless } from "#app/editor/headless.ts";
import { plainText, printable } from "#app/editor/plain-text.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import type { LexicalEditor } from "lexical";
import { $getRoot } from "lexical";
import { applyUpdate, Doc, XmlText } from "yjs";

/** What a capture's document says, as a note-taker's editor would show it. Throws where the bytes are none of a document. */
export function readCapture(state: Uint8Array): CaptureText {
  const doc = documentOf(state);
  try {
    return { head: readHead(doc.getMap("head").toJSON()), ...wordsOf(state, doc) };
  } finally {
    doc.destroy();
  }
}

/** The off-the-record text of a capture, from its document of that layer. */
export function readOffRecord(state: Uint8Array): string {
  const doc = documentOf(state);
  try {
    return wordsOf(state, doc).note;
  } finally {
    doc.destroy();
  }
}

function wordsOf(state: Uint8Array, doc: Doc): { note: string; line: string } {
  try {
    return withHeadless((copy, editors) => {
      applyUpdate(copy, state);
      return { note: words(editors.note), line: words(editors.line) };
    });
  } catch {
    // Somebody's page wrote what our editors refuse: the words in it are still somebody's words.
    return { note: plainText(doc.get("note", XmlText)), line: plainText(doc.get("line", XmlText)) };
  }
}

function documentOf(state: Uint8Array): Doc {
  const doc = new Doc();
  applyUpdate(doc, state);
  return doc;
}

function words(editor: LexicalEditor): string {
  return editor.read(() => {
    const paragraphs = $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent());
    return printable(paragraphs.join("\n"));
  });
}
