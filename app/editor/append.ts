import { Map as YMap, XmlText } from "yjs";

/** The origin of paragraphs put behind what stands: an editor on the same root makes them a step of undo of their own. */
export const appendOrigin = Symbol("appended");

/** Puts plain paragraphs behind what stands in a root. An empty last paragraph takes the first of them. */
export function appendParagraphs(root: XmlText, paragraphs: readonly string[]): void {
  root.doc?.transact(() => {
    const last = lastParagraph(root);
    const [first = "", ...rest] = paragraphs;
    const isBlank = last?.length === 0;
    if (last && isBlank) write(last, first);
    for (const text of isBlank ? rest : paragraphs) write(newParagraph(root), text);
  }, appendOrigin);
}

function lastParagraph(root: XmlText): XmlText | undefined {
  // Yjs gives deltas no type: each piece holds a text or the type that is embedded there.
  const pieces = root.toDelta() as { readonly insert?: unknown }[];
  const last = pieces.at(-1)?.insert;
  return last instanceof XmlText ? last : undefined;
}

/** As Lexical's binding writes a new ParagraphNode; tests/editor/append.test.ts holds the two together. */
function newParagraph(root: XmlText): XmlText {
  const paragraph = new XmlText();
  root.insertEmbed(root.length, paragraph);
  const properties = {
    __type: "paragraph",
    __format: 0,
    __style: "",
    __indent: 0,
    __dir: null,
    __textFormat: 0,
    __textStyle: "",
  };
  // Yjs takes any JSON for an attribute, as Lexical does; its types know only text.
  for (const [name, value] of Object.entries(properties)) paragraph.setAttribute(name, value as string);
  return paragraph;
}

function write(paragraph: XmlText, text: string): void {
  if (text === "") return;
  const properties = { __type: "text", __format: 0, __style: "", __mode: 0, __detail: 0 };
  paragraph.insertEmbed(paragraph.length, new YMap<unknown>(Object.entries(properties)));
  paragraph.insert(paragraph.length, text);
}
