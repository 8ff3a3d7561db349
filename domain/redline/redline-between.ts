import { withParts } from "#domain/redline/cuts.ts";
import { linesOf } from "#domain/redline/lines.ts";
import { matched } from "#domain/redline/matched.ts";
import type { Matches } from "#domain/redline/matched.ts";
import { piecesBetween } from "#domain/redline/pieces.ts";
import type { RedlineEntry, RedlineLine } from "#domain/redline/redline.ts";
import { standing } from "#domain/redline/standing.ts";
import type { Report } from "#domain/report/report.ts";

type Lines = readonly RedlineLine[];

/** What became of each line of the old report, and where each line of the new one comes from. */
export function redlineBetween(before: Report, after: Report): RedlineEntry[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const matches = matched(old, now);
  const weighed = [...matches].map(([one, other]) => ({
    old: one,
    now: other,
    weight: 1 + (now[other]?.text.length ?? 0),
  }));
  const pairs = withParts(standing(weighed), old, now, matches);
  const alone = standingAlone(old, now, matches);

  const entries: RedlineEntry[] = [];
  let [i, j] = [0, 0];
  const aloneUntil = (oldEnd: number, nowEnd: number) => {
    while (i < oldEnd) entries.push(alone.old(i++));
    while (j < nowEnd) entries.push(alone.now(j++));
  };
  for (const pair of pairs) {
    aloneUntil(pair.old.from, pair.now.from);
    [i, j] = [pair.old.to + 1, pair.now.to + 1];
    entries.push(sideBySide(old.slice(pair.old.from, i), now.slice(pair.now.from, j)));
  }
  aloneUntil(old.length, now.length);
  return entries;
}

/** The entries of lines that have no counterpart beside them: only one report has them, or they moved. */
function standingAlone(old: Lines, now: Lines, matches: Matches) {
  const origins = new Map([...matches].map(([one, other]) => [other, one]));
  const at = (lines: Lines, place: number | undefined) => (place === undefined ? [] : lines.slice(place, place + 1));
  const between = (one: number | undefined, other: number | undefined) => piecesBetween(at(old, one), at(now, other));
  return {
    old: (place: number): RedlineEntry => {
      const other = matches.get(place);
      const entry = { old: at(old, place), now: [], pieces: between(place, other) };
      return other === undefined ? { kind: "deleted", ...entry } : { kind: "away", ...entry, move: other };
    },
    now: (place: number): RedlineEntry => {
      const one = origins.get(place);
      const entry = { old: [], now: at(now, place), pieces: between(one, place) };
      return one === undefined ? { kind: "inserted", ...entry } : { kind: "here", ...entry, move: place };
    },
  };
}

function sideBySide(old: Lines, now: Lines): RedlineEntry {
  const pieces = piecesBetween(old, now);
  const kind = now.length > 1 ? "split" : old.length > 1 ? "merged" : pieces.every(isKept) ? "kept" : "changed";
  return { kind, old, now, pieces };
}

const isKept = (piece: RedlineEntry["pieces"][number]) =>
  piece.kind === "kept" && (!("note" in piece) || piece.note.every(({ kind }) => kind === "kept"));
