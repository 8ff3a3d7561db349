import type { DraftChanges } from "#domain/draft/changes.ts";
import { changed, removed, replaced, rewritten, together } from "#domain/draft/changes.ts";
import type { Draft, UnitId } from "#domain/draft/draft.ts";
import type { Missing } from "#domain/draft/missing.ts";
import { missingIn } from "#domain/draft/missing.ts";
import type { Stretch } from "#domain/draft/stretches.ts";
import { isSaying, stretchesOf } from "#domain/draft/stretches.ts";
import type { CompiledUnit } from "#domain/draft/units.ts";
import { sourcesNamedBy, unitsOf } from "#domain/draft/units.ts";
import { writtenAs } from "#domain/draft/written.ts";
import type { Compilation } from "#domain/report/compile-report.ts";

/** What a new compilation means for a draft. */
export type Following = {
  /** What follows by itself: the units that nobody touched. */
  readonly changes: DraftChanges;
  readonly offers: readonly Offer[];
  readonly missing: readonly Missing[];
};

/** A unit that somebody rewrote and that is compiled otherwise since. */
export type Offer = {
  readonly unit: UnitId;
  /** The id of the line in which it stands. */
  readonly line: string;
  /** What it said when it was last put in; nothing where nobody knows. */
  readonly was: string;
  /** What it says now; nothing where it is gone from the record. */
  readonly now?: string;
  /** What stands in the draft. */
  readonly mine: string;
  /** The name under which it is compiled now, where that is another. */
  readonly as?: UnitId;
};

/**
 * Untouched units follow the compilation, edited ones are offered, and what stands nowhere is missing. A unit whose
 * letters were all deleted is edited: it never comes back by itself.
 */
export function follow(draft: Draft, { paragraphs }: Pick<Compilation, "paragraphs">): Following {
  const units = unitsOf(paragraphs);
  const stretches = stretchesOf(draft);
  const nowOf = successors(units, stretches, draft);
  const text = signsOfText(draft);
  const judged = [...stretches.values()].map((stretch) => judge(stretch, nowOf.get(stretch.unit), draft, text));
  const standing = new Map(
    [...stretches].flatMap(([name, stretch]) => {
      const now = nowOf.get(name);
      return now === undefined ? [] : [[now.unit, stretch] as const];
    }),
  );
  return {
    changes: together(judged.flatMap((one) => (one !== undefined && "base" in one ? one : []))),
    offers: judged.flatMap((one) => (one !== undefined && "mine" in one ? one : [])),
    missing: missingIn(units, standing, draft),
  };
}

/** The draft as everybody reads it: with what follows by itself, so that nothing shown is behind the record. */
export function followed(draft: Draft, compilation: Pick<Compilation, "paragraphs">): Draft {
  return changed(draft, follow(draft, compilation).changes);
}

/** The whole shared text as one string, so that what stands beside a place can be seen. */
export const signsOfText = (draft: Draft): string =>
  writtenAs(draft)
    .map(({ insert }) => insert)
    .join("");

/** What each unit of the draft is compiled to now: itself, else one that is nowhere yet and shares a source. */
function successors(
  units: readonly CompiledUnit[],
  stretches: ReadonlyMap<UnitId, Stretch>,
  { base }: Draft,
): ReadonlyMap<UnitId, CompiledUnit> {
  const byName = new Map(units.map((unit) => [unit.unit, unit]));
  const isNew = ({ unit, level }: CompiledUnit) => level === "paragraph" && !stretches.has(unit) && !base.has(unit);
  const free = new Map(
    units.filter(isNew).flatMap((unit) => unit.sources.map((source) => [sourceIn(unit.unit, source), unit] as const)),
  );
  const given = new Set<CompiledUnit>();
  return new Map(
    [...stretches.keys()].flatMap((name) => {
      const heirs = sourcesNamedBy(name).flatMap((source) => free.get(sourceIn(name, source)) ?? []);
      const now = byName.get(name) ?? heirs.find((heir) => !given.has(heir));
      if (now === undefined) return [];
      given.add(now);
      return [[name, now]] as const;
    }),
  );
}

/** A promise and a line may have the same id. */
const sourceIn = (unit: UnitId, source: string) => `${unit.startsWith("promised:") ? "promised" : "said"}:${source}`;

function judge(
  { unit, line, mine, parts }: Stretch,
  now: CompiledUnit | undefined,
  { base }: Draft,
  text: string,
): DraftChanges | Offer | undefined {
  const was = base.get(unit);
  const isRenamed = now !== undefined && now.unit !== unit;
  const settled: DraftChanges["base"] = isRenamed ? [[unit, undefined]] : [];
  // A sentence that was pasted twice is untouched in both places.
  const says = (words: string) => parts.every(({ text: letters }) => isSaying(letters, words));

  if (now !== undefined && !isRenamed && says(now.text))
    return was === now.text ? undefined : { text: [], base: [[unit, now.text]] };
  if (was !== undefined && says(was)) {
    if (now === undefined) return { text: removed(parts, text), base: [[unit, undefined]] };
    const changes = parts.map((part) => (isRenamed ? replaced(part, now) : rewritten(part, now.text, unit)));
    return { text: changes, base: [...settled, [now.unit, now.text]] };
  }
  if (now === undefined ? was === undefined || was === "" : was === now.text) return undefined;
  return { unit, line, was: was ?? "", now: now?.text, mine, ...(isRenamed && { as: now.unit }) };
}
