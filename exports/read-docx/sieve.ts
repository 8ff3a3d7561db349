import { SaxesParser } from "saxes";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { Listener } from "#domain/files/xml-listener.ts";

const deepest = 256;
const mostAttributes = 100;
const portion = 64 * 1024;

/**
 * Tells a listener of the elements of a part, one after the other, without building a tree of them. Throws at document
 * types, which are how a few letters become a billion, and at what is nested deeper than any document.
 */
export function sift(xml: Uint8Array, { opened, closed, text }: Listener): void {
  const open: string[] = [];
  // Without its namespaces, which it looks up through all open elements; programs that write Word files agree on names.
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new DocxRefused("broken", error.message);
  });
  parser.on("doctype", () => {
    throw new DocxRefused("unsafe", "document type");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= deepest) throw new DocxRefused("too large", "depth");
    if (Object.keys(attributes).length > mostAttributes) throw new DocxRefused("too large", "attributes");
    opened(name, attributes, open.at(-1) ?? "");
    open.push(name);
  });
  parser.on("text", (words) => text?.(words, open.at(-1) ?? ""));
  parser.on("closetag", ({ name }) => {
    open.pop();
    closed(name);
  });
  for (const piece of piecesOf(xml)) parser.write(piece);
  parser.close();
}

function* piecesOf(xml: Uint8Array): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < xml.length; at += portion)
      yield decoder.decode(xml.subarray(at, at + portion), { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof DocxRefused ? error : new DocxRefused("broken", "not UTF-8");
  }
}
