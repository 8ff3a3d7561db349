import type { DocxFault } from "#domain/files/docx-refused.ts";
import { readApart } from "#exports/apart.ts";

export type DocxText = { readonly text: string } | { readonly fault: DocxFault };

/** The words of a Word file that somebody sent, read apart from the server, in bounded memory and time. */
export function docxText(bytes: Uint8Array): Promise<DocxText> {
  const worker = "#exports/docx-text-worker.ts";
  return readApart<DocxText>({ worker, given: bytes, tooHard: { fault: "too hard" } });
}
