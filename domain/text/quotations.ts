/** What stands between quotation marks; `inner` is the text without them. */
export type Quotation = {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
  readonly marks: QuoteMarks;
};
export type QuoteMarks = "‘’" | "“”" | "''" | '""' | "«»";

// A single mark opens before a letter and after none; the one inside "Turkey’s" or after "officials’" closes nothing.
const patterns: readonly { readonly marks: QuoteMarks; readonly pattern: RegExp }[] = [
  { marks: "“”", pattern: /“([^“”]*)”/gu },
  { marks: "«»", pattern: /«([^«»]*)»/gu },
  { marks: '""', pattern: /(?<![\p{L}\d])"([^"]*)"/gu },
  { marks: "‘’", pattern: /(?<![\p{L}\d])‘([^‘]*?)’(?![\p{L}\d])/gu },
  { marks: "''", pattern: /(?<![\p{L}\d])'(?=[\p{L}\d])([^']*(?:(?<=\p{L})'(?=\p{L})[^']*)*?)'(?![\p{L}\d])/gu },
];

/** The outermost quotations of a text, in order; marks that have no partner are none. */
export function quotationsIn(text: string): readonly Quotation[] {
  const found = patterns
    .flatMap(({ marks, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: whole, 1: inner = "" }) => ({
        start: index,
        end: index + whole.length,
        inner,
        marks,
      })),
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const outermost: Quotation[] = [];
  for (const quotation of found) {
    if (quotation.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(quotation);
  }
  return outermost;
}

const blot = "\uFFFC";

/** The text with each quotation blotted out between its marks, character for character: only own words are left. */
export function withoutQuotations(text: string): string {
  let own = "";
  let from = 0;
  for (const { start, inner } of quotationsIn(text)) {
    // The stop of a quotation also ends the sentence that it stands in.
    const stop = /[.!?]?$/u.exec(inner)?.[0] ?? "";
    from = start + 1 + inner.length - stop.length;
    own += text.slice(own.length, start + 1) + blot.repeat(inner.length - stop.length);
  }
  return own + text.slice(from);
}
