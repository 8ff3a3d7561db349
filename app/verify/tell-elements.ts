import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { Listener } from "#domain/files/xml-listener.ts";

const deepest = 256;

/** Tells a listener of the elements of a part, read by the browser's own parser; of nothing with a document type. */
export function tellElements(xml: Uint8Array, { opened, closed, text }: Listener): void {
  const root = rootOf(xml);
  let depth = 0;
  // Not by recursion: a hostile file is deeper than any stack.
  let node: Node | null = root;
  while (node) {
    if (node instanceof Element) {
      if (++depth > deepest) throw new DocxRefused("too large", "depth");
      opened(node.nodeName, attributesOf(node), node === root ? "" : (node.parentNode?.nodeName ?? ""));
    } else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
      text?.(node.nodeValue ?? "", node.parentNode?.nodeName ?? "");
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (node instanceof Element) {
        depth -= 1;
        closed(node.nodeName);
      }
      if (node === root || node.nextSibling) break;
      node = node.parentNode;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function rootOf(xml: Uint8Array): Element {
  const words = decoded(xml);
  // Document types are how a few letters become a billion; escaped, the sign never stands in a text.
  if (/<!(?:DOCTYPE|ENTITY)/u.test(words)) throw new DocxRefused("unsafe", "document type");
  const { documentElement } = new DOMParser().parseFromString(words, "application/xml");
  if (documentElement.getElementsByTagName("parsererror").length > 0 || documentElement.nodeName === "parsererror")
    throw new DocxRefused("broken", "not well-formed");
  return documentElement;
}

function decoded(xml: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(xml);
  } catch {
    throw new DocxRefused("broken", "not UTF-8");
  }
}

const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
