/** Begins with a capital and ends with a stop, before closing quotes and brackets too; the words stay as they are. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return capitalFirst(endsAsSentence(trimmed) ? trimmed : `${trimmed}.`);
}

/** Does it end with a stop, or with closing quotes and brackets after one? */
export function endsAsSentence(text: string): boolean {
  return /[.!?…]["'’”»)\]]*$/u.test(text);
}

export function capitalFirst(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase("en") + rest.join("");
}

/** "a joint meeting", "an expert meeting". */
export function withIndefiniteArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Does a sentence begin at this character, before its opening marks too? */
export function isAtBeginning(text: string, at: number): boolean {
  return /(?:^|[.!?]["'’”»)\]]*\s+)["'‘“«([]*$/u.test(text.slice(0, at));
}

export type Span = { readonly start: number; readonly end: number };

// A stop after these ends no sentence, nor does one after a single letter.
const sentenceEnd =
  /(?<!\b(?:\p{L}|Mr|Ms|Mrs|Dr|No|Nos|St|art|approx|etc|re|vs|cf|para|paras))[.!?…]+["'’”»)\]]*\s+(?=["'‘“«([]*[\p{Lu}\d])/gu;

/** Where the sentences of a text stand, without the spaces between them. */
export function sentenceSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(sentenceEnd)) {
    spans.push({ start, end: index + gap.trimEnd().length });
    start = index + gap.length;
  }
  return start < text.length ? [...spans, { start, end: text.length }] : spans;
}
