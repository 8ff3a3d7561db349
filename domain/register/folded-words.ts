/** A word of a text as names are compared: without case, accents or signs of direction; and where it stands. */
export type FoldedWord = { readonly folded: string; readonly start: number; readonly end: number };

const word = /[\p{L}\p{M}\p{N}\p{Cf}]+|&/gu;

/** The words of a text in order. Apostrophes, hyphens, asterisks and brackets part words and are not words themselves. */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: written, index } of text.matchAll(word)) {
    const folded = fold(written);
    if (folded) words.push({ folded, start: index, end: index + written.length });
  }
  return words;
}

function fold(written: string): string {
  if (written === "&") return "and";
  return written
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "") // U+0640 stretches Arabic words and is no letter
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه");
}
