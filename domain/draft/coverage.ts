import type { Draft, DraftLine, UnitId } from "#domain/draft/draft.ts";
import { follow, followed } from "#domain/draft/follow.ts";
import type { Missing } from "#domain/draft/missing.ts";
import { isPointsOnly } from "#domain/draft/told.ts";
import { sourcesNamedBy, unitsOf } from "#domain/draft/units.ts";
import { stretchesOf } from "#domain/draft/stretches.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Compilation } from "#domain/report/compile-report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** What became of each line and note of the record. "untold" are lines that a report of this shape does not tell. */
export type Coverage = {
  readonly lines: readonly CoveredLine[];
  /** How many there are of each; together, all of them. */
  readonly counts: Readonly<Record<CoverageState, number>>;
  /** Facts, points and promises that stand nowhere in the draft and that nobody left out. */
  readonly others: readonly Missing[];
};

export type CoverageState = "reflected" | "left out" | "missing" | "to draft" | "fragment" | "untold";

export type CoveredLine = {
  readonly intervention: string;
  readonly session: string;
  readonly state: CoverageState;
  /** The lines of the draft, or the paragraphs, in which it is reflected. */
  readonly places: readonly DraftLine["id"][];
  /** Why it was left out. */
  readonly reason?: string;
};

/** Reasons by intervention, or by unit where nobody said it. */
export type LeftOut = ReadonlyMap<string, string>;

/** Where every line of the record went; in the compiled report where no draft is begun. */
export function coverageOf(
  draft: Draft | undefined,
  compilation: Compilation,
  record: MeetingRecord,
  leftOut: LeftOut,
): Coverage {
  const places = placesBySource(draft, compilation);
  const compiled = new Set(unitsOf(compilation.paragraphs).flatMap(({ sources }) => sources));
  const lines = (record.sessions ?? []).flatMap((session) =>
    (session.interventions ?? []).flatMap((intervention): CoveredLine | readonly [] => {
      const { id } = intervention;
      const printability = printabilityOf(intervention);
      if (printability === "empty") return [];
      const isUntold = isPointsOnly(record) && session.kind !== "closing";
      const line = { intervention: id, session: session.id, places: isUntold ? [] : [...(places.get(id) ?? [])] };
      if (line.places.length > 0) return { ...line, state: "reflected" };
      const reason = leftOut.get(id);
      if (reason !== undefined) return { ...line, state: "left out", reason };
      if (printability !== "prints") return { ...line, state: printability };
      return { ...line, state: isUntold || !compiled.has(id) ? "untold" : "missing" };
    }),
  );
  const told = new Set(lines.map(({ intervention }) => intervention));
  const missing = draft === undefined ? [] : follow(draft, compilation).missing;
  const others = missing.filter(({ unit, sources }) => !leftOut.has(unit) && !tellsALine(unit, sources, told));
  const count = (state: CoverageState) => lines.filter((line) => line.state === state).length;
  return {
    lines,
    counts: {
      reflected: count("reflected"),
      "left out": count("left out"),
      missing: count("missing"),
      "to draft": count("to draft"),
      fragment: count("fragment"),
      untold: count("untold"),
    },
    others,
  };
}

/** A line of the record is listed among the lines; a point may have lines as its sources and is none. */
const tellsALine = (unit: UnitId, sources: readonly string[], told: ReadonlySet<string>) =>
  !unit.startsWith("point:") && sources.some((id) => told.has(id));

/** In which lines each source is told, by a sentence: a point may summarise what no sentence says. */
function placesBySource(draft: Draft | undefined, compilation: Compilation): ReadonlyMap<string, Set<string>> {
  const units = new Map(unitsOf(compilation.paragraphs).map((unit) => [unit.unit, unit]));
  const standing: readonly (readonly [UnitId, readonly string[]])[] =
    draft === undefined
      ? [...units.values()].map(({ unit, line }) => [unit, [line]])
      : [...stretchesOf(followed(draft, compilation)).values()].map(({ unit, parts }) => [
          unit,
          parts.map(({ line }) => line),
        ]);
  const places = new Map<string, Set<string>>();
  for (const [unit, lines] of standing) {
    if (unit.startsWith("point:")) continue;
    for (const source of units.get(unit)?.sources ?? sourcesNamedBy(unit)) {
      const known = places.get(source) ?? new Set();
      for (const line of lines) known.add(line);
      places.set(source, known);
    }
  }
  return places;
}
