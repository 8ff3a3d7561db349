/**
 * A text word by word, with what stands between the words: put together again it is the text. A word with its hyphens,
 * apostrophes and marks is one piece, and so is what a reader sees as one character.
 */
export function wordsIn(text: string): string[] {
  const pieces = text.match(piece) ?? [];
  return isPlain.test(text) ? pieces : wholeCharacters(pieces, text);
}

export const isWord = (piece: string) => /[\p{L}\p{N}]/u.test(piece);

const word = "[\\p{L}\\p{N}\\p{M}\\p{Cf}]";
const piece = new RegExp(`${word}+(?:(?:[-‐‑'’]|(?<=\\p{N})[.,:])${word}+)*|.`, "gsu");

/** Letters, figures and marks of which each is a character by itself: most texts. */
const isPlain = /^[\t\n\x20-ɏ‐-‧]*$/u;

/** An emoji, a flag or a letter with marks can be several code points, which nobody would change one by one. */
function wholeCharacters(pieces: readonly string[], text: string): string[] {
  const ends = new Set<number>([text.length]);
  for (const { index } of graphemes.segment(text)) ends.add(index);
  const whole: string[] = [];
  let [open, at] = ["", 0];
  for (const part of pieces) {
    open += part;
    at += part.length;
    if (!ends.has(at)) continue;
    whole.push(open);
    open = "";
  }
  return whole;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
