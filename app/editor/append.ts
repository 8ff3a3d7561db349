import { describe, embedded, newTextNode } from "#app/editor/repair.ts";
import { XmlText } from "yjs";

/** The origin of paragraphs put behind what stands: an editor on the same root makes them a step of undo of their own. */
export const appendOrigin = Symbol("appended");

/** Puts plain paragraphs behind what stands in a root. An empty last paragraph takes the first of them. */
export function appendParagraphs(root: XmlText, paragraphs: readonly string[]): void {
  root.doc?.transact(() => {
    const last = embedded(root).at(-1);
    const [first = "", ...rest] = paragraphs;
    const isBlank = last instanceof XmlText && last.length === 0;
    if (isBlank) write(last, first);
    for (const text of isBlank ? rest : paragraphs) write(newParagraph(root), text);
  }, appendOrigin);
}

function newParagraph(root: XmlText): XmlText {
  const paragraph = new XmlText();
  root.insertEmbed(root.length, paragraph);
  describe(paragraph);
  return paragraph;
}

function write(paragraph: XmlText, text: string): void {
  if (text === "") return;
  paragraph.insertEmbed(paragraph.length, newTextNode());
  paragraph.insert(paragraph.length, text);
}
