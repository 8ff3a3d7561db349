import { flatText } from "#app/editor/flat-text.ts";
import { formerText, isRetold } from "#app/editor/former-shape.ts";
import type { CaptureRoot } from "#app/editor/nodes.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { Doc } from "yjs";

/** The words of a text of a capture; those of its former shape as long as the server has not retold them. */
export function plainText(doc: Doc, root: CaptureRoot): string {
  const words = flatText(doc, root).toString();
  return printable(isRetold(doc) ? words : [formerText(doc, root), words].filter((some) => some !== "").join("\n"));
}

/** What no Word file can hold is not part of the words, however it came into a document. */
export function printable(words: string): string {
  return withoutIllegalCharacters(words.toWellFormed()).text;
}
