import type { Report } from "#domain/report/report.ts";
import { linesOf } from "#domain/versions/canonical-text.ts";
import type { Passage } from "#domain/versions/version.ts";

/** The pieces of a text that are approved for themselves, in the order in which they are read: together all of it. */
export function passagesOf(report: Report): readonly Passage[] {
  const labels = labelsIn(report);
  return [...Map.groupBy(linesOf(report), ({ passage }) => passage)].map(([id, lines]) => ({
    id,
    ...(labels.has(id) && { label: labels.get(id) }),
    // A number is no word: what is only renumbered stands as it was approved.
    words: lines.map(({ sign, words }) => (isNumber(sign) ? words : `${sign} ${words}`)).join("\n"),
  }));
}

/**
 * The pieces that are not in `before` with the same words: new, reworded, or another's.
 */
export function changedPassages(before: readonly Passage[], after: readonly Passage[]): readonly Passage[] {
  const known = new Map(before.map(({ id, words }) => [id, words]));
  return after.filter(({ id, words }) => known.get(id) !== words);
}

const isNumber = (sign: string) => /^(?:\d+\.|\([a-z]+\))$/u.test(sign);

function labelsIn({ paragraphs }: Report): ReadonlyMap<string, string> {
  return new Map(
    paragraphs.flatMap(({ id, number, points }) => [
      [id, String(number)] as const,
      ...points.map((point) => [point.id, `${number} (${point.letter})`] as const),
    ]),
  );
}
