import { appendParagraphs } from "#app/editor/append.ts";
import { withHeadless } from "#app/editor/headless.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { fromBase64 } from "lib0/buffer";
import type { LexicalEditor } from "lexical";
import { $createParagraphNode, $createTextNode, $getRoot } from "lexical";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlText } from "yjs";

/**
 * The document of a capture in which nothing stands yet: one empty paragraph in either root. A constant, because an
 * update applied twice counts once, while two pages that each made a paragraph would have two.
 */
export const emptyCapture: Uint8Array = fromBase64(
  "ARABAAcBBG5vdGUGKAABAAZfX3R5cGUBdwlwYXJhZ3JhcGgoAAEACF9fZm9ybWF0AX0AKAABAAdfX3N0eWxlAXcAKAABAAhfX2luZGVudAF9ACgA" +
    "AQAFX19kaXIBfigAAQAMX190ZXh0Rm9ybWF0AX0AKAABAAtfX3RleHRTdHlsZQF3AAcBBGxpbmUGKAABCAZfX3R5cGUBdwlwYXJhZ3JhcGgoAAEI" +
    "CF9fZm9ybWF0AX0AKAABCAdfX3N0eWxlAXcAKAABCAhfX2luZGVudAF9ACgAAQgFX19kaXIBfigAAQgMX190ZXh0Rm9ybWF0AX0AKAABCAtfX3Rl" +
    "eHRTdHlsZQF3AAA=",
);

/** Ids of the authors of seeds. Yjs gives others a random one of 32 bits. */
const emptySeedId = 1;
const textSeedId = 2;

/** What `emptyCapture` is a copy of. */
export function makeEmptyCapture(): Uint8Array {
  return seed(emptySeedId, { note: [""], line: [""] });
}

/** The document of an intervention that a file brought in; the same text gives the same bytes. */
export function seedOf({ head, note, line }: CaptureText): Uint8Array {
  return seed(textSeedId, { note: note.split("\n"), line: line.split("\n") }, head);
}

/** The off-the-record document of a capture that says this much from its beginning: built on what every page has of it. */
export function offRecordSeedOf(words: string): Uint8Array {
  const doc = new Doc();
  applyUpdate(doc, emptyCapture);
  appendParagraphs(doc.get("note", XmlText), words.split("\n"));
  return encodeStateAsUpdate(doc);
}

function seed(
  clientId: number,
  paragraphs: { readonly note: readonly string[]; readonly line: readonly string[] },
  head: object = {},
): Uint8Array {
  return withHeadless((doc, editors) => {
    write(editors.note, paragraphs.note);
    write(editors.line, paragraphs.line);
    const fields = doc.getMap("head");
    for (const key of Object.keys(head).sort()) {
      const value: unknown = Reflect.get(head, key);
      if (value !== undefined) fields.set(key, value);
    }
    return encodeStateAsUpdate(doc);
  }, clientId);
}

function write(editor: LexicalEditor, paragraphs: readonly string[]): void {
  editor.update(
    () => {
      for (const text of paragraphs) {
        const paragraph = $createParagraphNode();
        if (text !== "") paragraph.append($createTextNode(text));
        $getRoot().append(paragraph);
      }
    },
    { discrete: true },
  );
}
