import { likeness, wordCounts } from "#domain/redline/likeness.ts";
import type { RedlineLine } from "#domain/redline/redline.ts";

type Lines = readonly RedlineLine[];
/** Which old line became which new one, by their places. */
export type Matches = ReadonlyMap<number, number>;

/** A line is found again by its id, else by its words, else by words much like them. Kinds are never mixed. */
export function matched(old: Lines, now: Lines): Matches {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    matches.set(one, other);
    taken.add(other);
  };
  const pairBy = (name: (line: RedlineLine) => string | undefined) => {
    const places = new Map<string, number[]>();
    for (const [index, line] of now.entries()) {
      const key = taken.has(index) ? undefined : name(line);
      if (key !== undefined) places.set(key, [...(places.get(key) ?? []), index]);
    }
    for (const [index, line] of old.entries()) {
      const key = matches.has(index) ? undefined : name(line);
      const found = key === undefined ? undefined : places.get(key)?.shift();
      if (found !== undefined) pair(index, found);
    }
  };
  // A heading belongs to its words: the paragraph under it may be another one now.
  pairBy(({ kind, text }) => (kind === "heading" ? text : undefined));
  pairBy(({ kind, id }) => `${kind} ${id}`);
  pairBy(({ kind, text }) => `${kind} ${text}`);
  for (const [one, other] of alike(old, now, matches, taken)) pair(one, other);
  return matches;
}

/** Below this, two lines are two lines and not one that was rewritten. */
const leastAlike = 0.5;
/** As many lines on either side are looked at for the same words, where there are very many. */
const neighbourhood = 40;
const manyPairs = 250_000;

function alike(old: Lines, now: Lines, matches: Matches, taken: ReadonlySet<number>): [number, number][] {
  const rest = (lines: Lines, isTaken: (index: number) => boolean) =>
    lines.flatMap((line, index) => (isTaken(index) ? [] : [{ index, line, counts: wordCounts(line.text) }]));
  const [lost, found] = [rest(old, (index) => matches.has(index)), rest(now, (index) => taken.has(index))];
  const reach = lost.length * found.length > manyPairs ? neighbourhood : Infinity;
  const pairs = lost.flatMap((one, place) =>
    found.flatMap((other, otherPlace) => {
      if (one.line.kind !== other.line.kind || Math.abs(place - otherPlace) > reach) return [];
      const score = likeness(one.counts, other.counts);
      return score >= leastAlike ? [{ old: one.index, now: other.index, score }] : [];
    }),
  );
  const chosen = new Map<number, number>();
  const used = new Set<number>();
  for (const pair of pairs.sort((one, other) => other.score - one.score)) {
    if (chosen.has(pair.old) || used.has(pair.now)) continue;
    chosen.set(pair.old, pair.now);
    used.add(pair.now);
  }
  return [...chosen];
}
