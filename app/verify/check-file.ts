import { tellElements } from "#app/verify/tell-elements.ts";
import { unpacked } from "#app/verify/unpacked.ts";
import { DocxRefused, type DocxFault } from "#domain/files/docx-refused.ts";
import { readZipDirectory } from "#domain/files/zip-directory.ts";
import { differences, linesIn, type Difference } from "#domain/versions/compare-paper.ts";
import { textOfLines } from "#domain/versions/canonical-text.ts";
import { documentPart, paperListeners, type PaperRead } from "#domain/versions/paper.ts";
import type { LeftInside } from "#domain/versions/paper-words.ts";

/** With what a file is compared: a canonical text with its hash, and the hashes of the files that were given out. */
export type Compared = {
  readonly text: () => Promise<string>;
  readonly sha256: string;
  readonly files: readonly string[];
};

export type FileAnswer =
  /** It says what the text of this hash says, be it the file that was given out or one saved again. */
  | { readonly kind: "same file"; readonly sha256: string }
  | { readonly kind: "same words"; readonly sha256: string; readonly left: LeftInside }
  | {
      readonly kind: "differs";
      readonly differences: readonly Difference[];
      /** Of how many lines. */
      readonly lines: number;
      readonly left: LeftInside;
    }
  | { readonly kind: "unread"; readonly fault: DocxFault | "no text" };

/**
 * Is a file one that was given out, or does it say what one of these texts says? If none, it tells how it differs from
 * the first. Nothing of it leaves the browser.
 */
export async function checkFile(
  file: Blob,
  [first, ...others]: readonly [Compared, ...Compared[]],
): Promise<FileAnswer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await hashOf(bytes);
  const given = [first, ...others].find(({ files }) => hash !== undefined && files.includes(hash));
  if (given) return { kind: "same file", sha256: given.sha256 };
  try {
    const { lines, left } = await paperIn(bytes);
    const expected = await first.text();
    const found = differences(expected, lines);
    if (found.length === 0) return { kind: "same words", sha256: first.sha256, left };
    const texts = others.map(async ({ text, sha256 }) => ({ sha256, isSame: (await text()) === textOfLines(lines) }));
    const same = (await Promise.all(texts)).find(({ isSame }) => isSame);
    if (same) return { kind: "same words", sha256: same.sha256, left };
    return { kind: "differs", differences: found, lines: linesIn(expected).length, left };
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
