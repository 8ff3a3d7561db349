import type { Text } from "yjs";

/** The origin of paragraphs put behind what stands: an editor on the same text makes them a step of undo of their own. */
export const appendOrigin = Symbol("appended");

/** Puts plain paragraphs behind what stands in a flat text. An empty last paragraph takes the first of them. */
export function appendParagraphs(text: Text, paragraphs: readonly string[]): void {
  const isBlank = /(^|\n)$/.test(text.toString());
  // As one step; the looks of the text before it do not go on into it.
  text.doc?.transact(() => text.insert(text.length, (isBlank ? "" : "\n") + paragraphs.join("\n"), {}), appendOrigin);
}
