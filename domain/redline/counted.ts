import type { RedlineEntry, RedlinePiece } from "#domain/redline/redline.ts";
import type { Change } from "#domain/text/changes.ts";
import { isWord, wordsIn } from "#domain/text/words.ts";

/** How much changed, in words: what a reader still has to read. Moved words are counted once, where they stand now. */
export type RedlineCount = Readonly<Record<"inserted" | "deleted" | "moved" | "changes", number>>;

export function counted(entries: readonly RedlineEntry[]): RedlineCount {
  const here = entries.filter(({ kind }) => kind === "here");
  const inWords = entries.filter(({ kind }) => kind !== "away");
  return {
    inserted: wordsOf(inWords, "new"),
    deleted: wordsOf(inWords, "gone"),
    moved: wordsOf(here, "kept"),
    changes: inWords.filter(({ kind }) => kind !== "kept").length,
  };
}

function wordsOf(entries: readonly RedlineEntry[], kind: Change["kind"]): number {
  const words = entries.flatMap(({ pieces }) => pieces.flatMap((piece) => wordsAs(kind, piece)));
  return words.reduce((count, text) => count + wordsIn(text).filter(isWord).length, 0);
}

function wordsAs(kind: Change["kind"], piece: RedlinePiece): string[] {
  if ("cut" in piece) return [];
  if ("words" in piece) return piece.kind === kind ? [piece.words] : [];
  return piece.note.flatMap((part) => (part.kind === kind ? [part.words] : []));
}
