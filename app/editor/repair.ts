import { Map as YMap, XmlText } from "yjs";

/** The origin of what repair changes. */
export const repairOrigin = Symbol("repaired");

/**
 * Puts right what two people can make of a root together and Lexical's binding cannot hold. It writes a node before each
 * run of text, and knows text only by that node: where one deletes the node while another types behind it, the letters
 * stand alone, and the binding would delete them, and others by mistake (facebook/lexical#5693). An undo can bring a node
 * back without its attributes (yjs/yjs#534). Returns whether anything was wrong.
 */
export function repair(root: XmlText): boolean {
  let isBroken = false;
  root.doc?.transact(() => {
    let at = 0;
    for (const paragraph of embedded(root)) {
      if (paragraph instanceof XmlText) {
        if (repairParagraph(paragraph)) isBroken = true;
        at += 1;
      } else {
        root.delete(at, typeof paragraph === "string" ? paragraph.length : 1);
        isBroken = true;
      }
    }
  }, repairOrigin);
  return isBroken;
}

/** A run of text in a paragraph, and whether it has a node. */
function repairParagraph(paragraph: XmlText): boolean {
  let isBroken = false;
  let at = 0;
  let hasNode = false;
  if (paragraph.getAttribute("__type") === undefined) {
    describe(paragraph);
    isBroken = true;
  }
  for (const part of embedded(paragraph)) {
    if (typeof part === "string") {
      if (!hasNode) {
        paragraph.insertEmbed(at, newTextNode());
        at += 1;
        isBroken = true;
      }
      hasNode = true;
      at += part.length;
    } else if (part instanceof YMap && part.get("__type") !== undefined) {
      hasNode = part.get("__type") === "text";
      at += 1;
    } else {
      paragraph.delete(at, 1);
      isBroken = true;
    }
  }
  return isBroken;
}

/** The attributes of a ParagraphNode as Lexical's binding writes them; tests/editor/append.test.ts holds the two together. */
export function describe(paragraph: XmlText): void {
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
}

/** The node that stands before a run of plain text. */
export function newTextNode(): YMap<unknown> {
  return new YMap<unknown>(Object.entries({ __type: "text", __format: 0, __style: "", __mode: 0, __detail: 0 }));
}

/** What stands in a type, in order: runs of text and the types embedded between them. */
export function embedded(parent: XmlText): unknown[] {
  // Yjs gives deltas no type: each piece holds a text or the type that is embedded there.
  const pieces = parent.toDelta() as { readonly insert?: unknown }[];
  return pieces.map(({ insert }) => insert);
}
