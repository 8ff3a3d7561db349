import { shareOf, size, without, wordCounts } from "#domain/redline/likeness.ts";
import type { Matches } from "#domain/redline/matched.ts";
import type { RedlineLine } from "#domain/redline/redline.ts";

type Lines = readonly RedlineLine[];
type Range = { readonly from: number; readonly to: number };
/** Lines side by side, by their places: one became one, one was cut into several, or several were joined to one. */
export type Pair = { readonly old: Range; readonly now: Range };

/** Pairs of single lines, with the lines that were cut off from them or joined to them. */
export function withParts(
  steady: readonly { readonly old: number; readonly now: number }[],
  old: Lines,
  now: Lines,
  matches: Matches,
): Pair[] {
  const [usedOld, usedNow] = [new Set(matches.keys()), new Set(matches.values())];
  return steady.map(({ old: one, now: other }) => {
    const [oldLine, nowLine] = [old[one], now[other]];
    const alone = { old: { from: one, to: one }, now: { from: other, to: other } };
    if (!oldLine || !nowLine || oldLine.text === nowLine.text) return alone;
    const split = partsOf(oldLine, now, other, usedNow);
    return split.from === split.to ? { ...alone, old: partsOf(nowLine, old, one, usedOld) } : { ...alone, now: split };
  });
}

/**
 * From the first to the last of the parts into which `whole` was cut, where the line at `place` is one of them: lines
 * around it that are nowhere in the other report and say what it no longer says. They are used from then on.
 */
function partsOf(whole: RedlineLine, parts: Lines, place: number, used: Set<number>): Range {
  const part = parts[place];
  let [from, to] = [place, place];
  if (part === undefined || part.kind === "heading") return { from, to };
  let missing = without(wordCounts(whole.text), wordCounts(part.text));
  const isPart = (at: number) => {
    const line = parts[at];
    if (line === undefined || line.kind !== part.kind || used.has(at)) return false;
    const counts = wordCounts(line.text);
    if (size(counts) < fewest || shareOf(counts, missing) < leastShare) return false;
    missing = without(missing, counts);
    used.add(at);
    return true;
  };
  while (isPart(to + 1)) to += 1;
  while (isPart(from - 1)) from -= 1;
  return { from, to };
}

/** A shorter line may hold any words by chance. */
const fewest = 3;
const leastShare = 0.7;
