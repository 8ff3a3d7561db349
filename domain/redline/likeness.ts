import { isWord, wordsIn } from "#domain/text/words.ts";

/** How often each word stands in a text. */
export type WordCounts = ReadonlyMap<string, number>;

export function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text).filter(isWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** From 0, no word in common, to 1, the same words. */
export function likeness(one: WordCounts, other: WordCounts): number {
  const all = size(one) + size(other);
  return all === 0 ? 0 : (2 * inCommon(one, other)) / all;
}

/** Which part of the words of `part` stands in `whole` too. */
export function shareOf(part: WordCounts, whole: WordCounts): number {
  return size(part) === 0 ? 0 : inCommon(part, whole) / size(part);
}

export function without(counts: WordCounts, taken: WordCounts): WordCounts {
  return new Map(
    [...counts].flatMap(([word, count]) => {
      const left = count - (taken.get(word) ?? 0);
      return left > 0 ? [[word, left] as const] : [];
    }),
  );
}

export const size = (counts: WordCounts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function inCommon(one: WordCounts, other: WordCounts): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return [...few].reduce((sum, [word, count]) => sum + Math.min(count, many.get(word) ?? 0), 0);
}
