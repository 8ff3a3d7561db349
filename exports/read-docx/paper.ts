import { DocxRefused } from "#domain/files/docx-refused.ts";
import { linesOfPaper, type FoundLine } from "#domain/versions/paper-lines.ts";
import { PaperLists, PaperStyles } from "#domain/versions/paper-styles.ts";
import { PaperWords, type LeftInside } from "#domain/versions/paper-words.ts";
import { openPackage, partOf } from "#exports/read-docx/package.ts";
import { sift } from "#exports/read-docx/sieve.ts";

/** What a Word file of ours says, line by line, and what is left inside it. Throws DocxRefused. */
export function readPaper(bytes: Uint8Array): { readonly lines: readonly FoundLine[]; readonly left: LeftInside } {
  const parts = openPackage(bytes);
  const [words, notes, styles, lists] = [new PaperWords(), new PaperWords(), new PaperStyles(), new PaperLists()];
  const listeners = [
    ["word/document.xml", words],
    ["word/footnotes.xml", notes],
    ["word/styles.xml", styles],
    ["word/numbering.xml", lists],
  ] as const;
  for (const [name, listener] of listeners) {
    const part = partOf(parts, name);
    if (part) sift(part, listener);
    else if (listener === words) throw new DocxRefused("broken", "no document");
  }
  const lines = linesOfPaper({ paragraphs: words.paragraphs, notes: notes.notes, styles: styles.names, lists });
  return { lines, left: words.left };
}
