import { withHeadless } from "#app/editor/headless.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { LexicalEditor } from "lexical";
import { $getRoot } from "lexical";
import { applyUpdate } from "yjs";

/** What a capture's document says, as a note-taker's editor would show it. Throws where the bytes are none of a document. */
export function readCapture(state: Uint8Array): CaptureText {
  return withHeadless((doc, editors) => {
    applyUpdate(doc, state);
    return { head: readHead(doc.getMap("head").toJSON()), note: words(editors.note), line: words(editors.line) };
  });
}

/** The off-the-record text of a capture. */
export function readOffRecord(state: Uint8Array): string {
  return withHeadless((doc, editors) => {
    applyUpdate(doc, state);
    return words(editors.note);
  });
}

function words(editor: LexicalEditor): string {
  return editor.read(() => {
    const paragraphs = $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent());
    return withoutIllegalCharacters(paragraphs.join("\n").toWellFormed()).text;
  });
}
