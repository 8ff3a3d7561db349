import type { UnitId } from "#domain/draft/draft.ts";
import type { PrintedLine } from "#domain/draft/printed.ts";
import { endsAsSentence, sentenceSpans } from "#domain/text/sentences.ts";

/** A sentence of a written paragraph and the units that its letters come from. */
export type WrittenSentence = { readonly text: string; readonly units: readonly UnitId[] };

/**
 * The sentences of a printed line; joined by a space they are its text. A unit is not cut, however many sentences it
 * has, and what was written by hand within one belongs to it.
 */
export function sentencesIn({ text, spans }: PrintedLine): readonly WrittenSentence[] {
  const byHand = new Set(sentenceSpans(text).map(({ end }) => end));
  let place = 0;
  const unitAt = (at: number) => {
    while ((spans[place]?.to ?? Number.POSITIVE_INFINITY) <= at) place++;
    return spans[place]?.unit;
  };
  const cuts = [...text.matchAll(/ +/gu)].flatMap(({ index, 0: gap }) => {
    const [before, after] = [unitAt(index - 1), unitAt(index + gap.length)];
    const isCut =
      before === after
        ? before === undefined && byHand.has(index)
        : endsAsSentence(text.slice(Math.max(0, index - 10), index));
    return isCut ? [index] : [];
  });
  return [...cuts, text.length].map((end, index) => {
    const from = index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1;
    const units = spans.flatMap((span) =>
      span.unit !== undefined && span.from < end && span.to > from ? span.unit : [],
    );
    return { text: text.slice(from, end), units: [...new Set(units)] };
  });
}
