import type { DraftChanges, TextChange } from "#domain/draft/changes.ts";
import type { Draft, UnitId } from "#domain/draft/draft.ts";
import { lineOf } from "#domain/draft/seed.ts";
import type { Stretch } from "#domain/draft/stretches.ts";
import { placesOf } from "#domain/draft/stretches.ts";
import type { CompiledUnit } from "#domain/draft/units.ts";
import { freshIn } from "#domain/draft/units.ts";
import { feedOf, writtenPiece } from "#domain/draft/written.ts";

/** A unit of the compilation that stands nowhere in the draft. */
export type Missing = {
  readonly unit: UnitId;
  readonly text: string;
  readonly sources: readonly string[];
  /** It stood in the draft and somebody took it out. */
  readonly wasTakenOut: boolean;
  readonly place: MissingPlace;
};

/** The line in which it would go, or after which as a line of its own; at the very beginning where none is given. */
export type MissingPlace = { readonly line?: string; readonly isOwnLine: boolean; readonly change: TextChange };

/** Puts a missing unit in where it would go; to be written before anything else changes the draft. */
export function placed({ unit, text, place }: Missing): DraftChanges {
  return { text: [place.change], base: [[unit, text]] };
}

/** `standing` says where each unit of the compilation has its letters; what is not in it is missing. */
export function missingIn(
  units: readonly CompiledUnit[],
  standing: ReadonlyMap<UnitId, Stretch>,
  draft: Draft,
): readonly Missing[] {
  if (standing.size === units.length) return [];
  const ground = groundOf(draft);
  const next = nextStanding(units, standing);
  let last: Stretch | undefined;
  let previous: { readonly stretch: Stretch; readonly paragraph: string } | undefined;
  return units.flatMap((unit, index) => {
    const stretch = standing.get(unit.unit);
    if (stretch !== undefined) {
      last = stretch;
      previous = { stretch, paragraph: unit.paragraph.id };
      return [];
    }
    const before = previous?.paragraph === unit.paragraph.id ? previous.stretch : undefined;
    const place =
      (unit.level === "paragraph" ? placeInLine(unit, before, next[index], ground) : undefined) ??
      placeOfOwn(unit, before ?? last, ground);
    const { unit: name, text, sources } = unit;
    return [{ unit: name, text, sources, wasTakenOut: draft.base.has(name), place }];
  });
}

type Ground = {
  readonly draft: Draft;
  readonly places: ReturnType<typeof placesOf>;
  readonly index: ReadonlyMap<string, number>;
};

function groundOf(draft: Draft): Ground {
  return { draft, places: placesOf(draft), index: new Map(draft.lines.map(({ id }, index) => [id, index])) };
}

/** For each unit the next sentence of its paragraph that stands in the draft. */
function nextStanding(units: readonly CompiledUnit[], standing: ReadonlyMap<UnitId, Stretch>) {
  const next: (Stretch | undefined)[] = [];
  let seen: { readonly stretch: Stretch; readonly line: string } | undefined;
  for (const [index, { unit, line }] of [...units.entries()].toReversed()) {
    next[index] = seen?.line === line ? seen.stretch : undefined;
    const stretch = standing.get(unit);
    if (stretch !== undefined) seen = { stretch, line };
  }
  return next;
}

function placeInLine(
  { unit, text, line }: CompiledUnit,
  before: Stretch | undefined,
  next: Stretch | undefined,
  { places, index }: Ground,
): MissingPlace | undefined {
  const letters = { insert: text, attributes: { unit } };
  const space = { insert: " " };
  const end = before?.parts.at(-1);
  if (before !== undefined && end !== undefined)
    return { line: before.line, isOwnLine: false, change: { at: end.to, remove: 0, put: [space, letters] } };
  const start = next?.parts[0];
  if (next !== undefined && start !== undefined)
    return { line: next.line, isOwnLine: false, change: { at: start.from, remove: 0, put: [letters, space] } };
  const at = places[index.get(line) ?? -1]?.from;
  return at === undefined ? undefined : { line, isOwnLine: false, change: { at, remove: 0, put: [letters, space] } };
}

function placeOfOwn(unit: CompiledUnit, before: Stretch | undefined, { draft, places, index }: Ground): MissingPlace {
  const line = lineOf(freshIn(new Set(index.keys()), unit.line), [unit]);
  const put = line === undefined ? [] : [feedOf(line), ...line.pieces.map(writtenPiece)];
  let after = before === undefined ? -1 : (index.get(before.line) ?? -1);
  // A paragraph does not come between another and its points.
  while (unit.level === "paragraph" && draft.lines[after + 1]?.level === "point") after++;
  const [first] = draft.lines;
  const at = places[after]?.to ?? 0;
  const isBare = after === -1 && draft.beginsBare === true && first !== undefined;
  return {
    line: draft.lines[after]?.id,
    isOwnLine: true,
    change: { at, remove: 0, put: isBare ? [...put, feedOf(first)] : put },
  };
}
