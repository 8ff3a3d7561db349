import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { Report } from "#domain/report/report.ts";

/** Share of the words that two points have in common, from which on they are taken to say the same. */
const alike = 0.7;
/** Shorter points share their words by chance. */
const fewestWords = 4;

const empty = new Set(
  "the and for that this with from are was were has have had been be is its their they not also should could would must may can will into than then but all any more most other others which who whose where when while after before between both each such only one".split(
    " ",
  ),
);

/** Two points of one list that say the same: the second of them. */
export function pointsAlike({ paragraphs }: Report): readonly Finding[] {
  return paragraphs.flatMap(({ number, points }) => {
    const words = points.map(({ text }) => stemsIn(text));
    return points.flatMap(({ letter, text }, place) => {
      const earlier = words.slice(0, place).findIndex((other) => share(other, words[place] ?? new Set()) >= alike);
      const other = points[earlier]?.letter;
      if (other === undefined) return [];
      const span = { start: 0, end: text.length };
      return [foundAt({ paragraph: number, point: letter }, "points-alike", span, { letter, other })];
    });
  });
}

/** The words that carry the sense, without the endings that grammar gives them. */
function stemsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    words.filter((word) => !empty.has(word)).map((word) => word.replace(/(?:ing|ed|es|s|ly)$/u, "").slice(0, 8)),
  );
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < fewestWords) return 0;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}
