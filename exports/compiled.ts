import { Packer } from "docx";
import type { Document } from "docx";

/** Each part of a document before they are packed: `Packer`'s public functions would pack them with the clock's time, to be unpacked again. */
export function compiled(document: Document): ReadonlyMap<string, string | Uint8Array> {
  const compiler: { compile(document: Document): Map<string, string | Uint8Array> } = Packer["compiler"];
  return compiler.compile(document);
}

/** Every part but pictures is text. */
export function textOf(part: string | Uint8Array | undefined): string {
  return typeof part === "string" ? part : Buffer.from(part ?? []).toString("utf8");
}
