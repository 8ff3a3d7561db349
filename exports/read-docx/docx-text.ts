import { readApart } from "#exports/apart.ts";
import type { DocxFault } from "#exports/read-docx/refused.ts";

export type DocxText = { readonly text: string } | { readonly fault: DocxFault };

/** The words of a Word file that somebody sent, read apart from the server, in bounded memory and time. */
export function docxText(bytes: Uint8Array): Promise<DocxText> {
  const worker = "#exports/docx-text-worker.ts";
  return readApart<DocxText>({ worker, given: bytes, tooHard: { fault: "too hard" } });
}
