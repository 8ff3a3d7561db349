import { foldedWords } from "#domain/register/folded-words.ts";

type Worded = { readonly id: string; readonly text: string };

/** Two that say nearly the same, the earlier one first. */
export type NearDuplicates = readonly [first: string, second: string];

/** The pairs among these texts that say nearly the same. */
export function nearDuplicates(texts: readonly Worded[]): readonly NearDuplicates[] {
  const stems = texts.map(({ id, text }) => ({ id, stems: stemsOf(text) }));
  return stems.flatMap((one, index) =>
    stems.slice(index + 1).flatMap((other) => (areNear(one.stems, other.stems) ? [[one.id, other.id] as const] : [])),
  );
}

/** Do two texts say nearly the same? Few words in common are no sign of it, however short the texts are. */
export function saysNearlyTheSame(one: string, other: string): boolean {
  return areNear(stemsOf(one), stemsOf(other));
}

/** So many words that say something must be the same, and such a part of all of them. */
const fewestShared = 3;
const leastShare = 0.6;

function areNear(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= fewestShared && (2 * shared) / (one.size + other.size) >= leastShare;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = foldedWords(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => !fillers.has(word)).map(stemOf));
}

/** What English endings leave of a word; what is short stays whole. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ations?|ings?|ies|ied|ed|es|s|ly|e|y)$/u, "");
  return stem.length >= shortestStem ? stem : word;
}

const shortestStem = 4;

/** Words that hold a sentence together and say nothing by themselves. "Not" is none of them. */
const fillers: ReadonlySet<string> = new Set(
  (
    "a an the and or but of to in on at by for from with without into onto as is are was were be been being it its " +
    "this that these those there their they which who whom whose has have had having do does did will would can " +
    "could should shall may might must also more most very such than then so if when where while both each all any " +
    "some other others about over under between among through during before after"
  ).split(" "),
);
