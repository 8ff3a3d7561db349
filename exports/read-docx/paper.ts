import { DocxRefused } from "#domain/files/docx-refused.ts";
import { documentPart, paperListeners, type PaperRead } from "#domain/versions/paper.ts";
import { openPackage, partOf } from "#exports/read-docx/package.ts";
import { sift } from "#exports/read-docx/sieve.ts";

/** What a Word file of ours says, line by line, and what is left inside it. Throws DocxRefused. */
export function readPaper(bytes: Uint8Array): PaperRead {
  const file = openPackage(bytes);
  const { parts, heard } = paperListeners();
  for (const [name, listener] of parts) {
    const part = partOf(file, name);
    if (part) sift(part, listener);
    else if (name === documentPart) throw new DocxRefused("broken", "no document");
  }
  return heard();
}
