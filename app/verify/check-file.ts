import { tellElements } from "#app/verify/tell-elements.ts";
import { unpacked } from "#app/verify/unpacked.ts";
import { DocxRefused, type DocxFault } from "#domain/files/docx-refused.ts";
import { readZipDirectory } from "#domain/files/zip-directory.ts";
import { differences, linesIn, type Difference } from "#domain/versions/compare-paper.ts";
import { documentPart, paperListeners, type PaperRead } from "#domain/versions/paper.ts";
import type { LeftInside } from "#domain/versions/paper-words.ts";

/** With what a file is compared: the canonical text, and the hashes of the files that were given out. */
export type Compared = { readonly text: () => Promise<string>; readonly files: readonly string[] };

export type FileAnswer =
  | { readonly kind: "same file" }
  | { readonly kind: "same words"; readonly left: LeftInside }
  | {
      readonly kind: "differs";
      readonly differences: readonly Difference[];
      /** Of how many lines. */
      readonly lines: number;
      readonly left: LeftInside;
    }
  | { readonly kind: "unread"; readonly fault: DocxFault | "no text" };

/** Is a file the one that was given out, or does it say the same? Nothing of it leaves the browser. */
export async function checkFile(file: Blob, { text, files }: Compared): Promise<FileAnswer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await hashOf(bytes);
  if (hash !== undefined && files.includes(hash)) return { kind: "same file" };
  try {
    const paper = await paperIn(bytes);
    const expected = await text();
    const found = differences(expected, paper.lines);
    if (found.length === 0) return { kind: "same words", left: paper.left };
    return { kind: "differs", differences: found, lines: linesIn(expected).length, left: paper.left };
  } catch (error) {
    return { kind: "unread", fault: error instanceof DocxRefused ? error.fault : "no text" };
  }
}

async function paperIn(bytes: Uint8Array): Promise<PaperRead> {
  const file = readZipDirectory(bytes);
  const { parts, heard } = paperListeners();
  for (const [name, listener] of parts) {
    const part = await unpacked(file, name);
    if (part) tellElements(part, listener);
    else if (name === documentPart) throw new DocxRefused("broken", "no document");
  }
  return heard();
}

/** Undefined where the browser counts no hashes: on an address without encryption. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
