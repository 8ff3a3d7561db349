import { linesOfPaper, type FoundLine } from "#domain/versions/paper-lines.ts";
import { PaperLists, PaperStyles } from "#domain/versions/paper-styles.ts";
import { PaperWords, type LeftInside } from "#domain/versions/paper-words.ts";
import type { Listener } from "#domain/files/xml-listener.ts";

/** What a Word file of ours says, line by line, and what is left inside it. */
export type PaperRead = { readonly lines: readonly FoundLine[]; readonly left: LeftInside };

/** The part without which there is nothing to read. */
export const documentPart = "word/document.xml";

/** Who listens to which part of a Word file, and what they have heard once all were told. */
export function paperListeners(): {
  readonly parts: readonly (readonly [name: string, listener: Listener])[];
  readonly heard: () => PaperRead;
} {
  const [words, notes, styles, lists] = [new PaperWords(), new PaperWords(), new PaperStyles(), new PaperLists()];
  return {
    parts: [
      [documentPart, words],
      ["word/footnotes.xml", notes],
      ["word/styles.xml", styles],
      ["word/numbering.xml", lists],
    ],
    heard: () => ({
      lines: linesOfPaper({ paragraphs: words.paragraphs, notes: notes.notes, styles: styles.names, lists }),
      left: words.left,
    }),
  };
}
