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

/**
 * The same for two texts, one under the other: the first as large as it can be beside the smallest second, then the
 * second as large as there is room left.
 */
export function sizesForPair(
  first: Fitted,
  second: Fitted,
  { width, height, sizes }: Box,
  seconds: readonly number[],
): readonly [first: number, second: number] {
  for (const [index, size] of sizes.entries()) {
    const left = height - heightOf(first, size, width);
    const fits = seconds.findIndex((other) => heightOf(second, other, width) <= left);
    if (fits >= 0) return [index, fits];
  }
  return [sizes.length - 1, seconds.length - 1];
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
  return lines * size * (lang === "ar" ? 1.5 : 1.2);
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
