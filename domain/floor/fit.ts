/** A place on the room screen, in hundredths of the width of a screen of 16 to 9, and the sizes that text in it can have. */
export type Box = {
  readonly width: number;
  readonly height: number;
  /** The largest first. */
  readonly sizes: readonly number[];
};

/** A text and how high a line of it stands, in its own size. */
export type Fitted = { readonly text: string; readonly lang?: string };

/**
 * The number of the largest size at which a text stands whole in its place, its lines broken between words; the
 * smallest where none will do. Estimated from the letters, because nobody can measure before the page is drawn.
 */
export function sizeFor(fitted: Fitted, { width, height, sizes }: Box): number {
  const fits = sizes.findIndex((size) => heightOf(fitted, size, width) <= height);
  return fits < 0 ? sizes.length - 1 : fits;
}

/** The same for two texts, one under the other, of which the second has a size that goes with the first one's. */
export function sizeForPair(
  first: Fitted,
  second: Fitted | undefined,
  { width, height, sizes }: Box,
  seconds: readonly number[],
): number {
  const both = (size: number, index: number) =>
    heightOf(first, size, width) + (second ? heightOf(second, seconds[index] ?? size, width) : 0);
  const fits = sizes.findIndex((size, index) => both(size, index) <= height);
  return fits < 0 ? sizes.length - 1 : fits;
}

/** Infinite where a word is longer than the line: it would be cut. */
function heightOf({ text, lang }: Fitted, size: number, width: number): number {
  const space = 0.28;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = emsOf(word);
    if (wide * size > width) return Infinity;
    if (used > 0 && (used + space + wide) * size > width) {
      lines += 1;
      used = wide;
    } else used += (used > 0 ? space : 0) + wide;
  }
  // Arabic has marks above and below its letters.
  return lines * size * (lang === "ar" ? 1.6 : 1.2);
}

/** On the generous side: a name that is somewhat small is read, one that is cut is not. */
function emsOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + emOf(letter), 0);
}

function emOf(letter: string): number {
  if (/[ijlIftr.,:’'()]/.test(letter)) return 0.36;
  if (/[mwMWшщжмюфыШЩЖМЮФЫ]/.test(letter)) return 0.9;
  return /\p{Lu}/u.test(letter) ? 0.69 : 0.58;
}
