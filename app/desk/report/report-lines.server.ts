import type {
  LineOnPage,
  OfferOnPage,
  ReportSides,
  Said,
  SourceOnPage,
} from "#app/components/report/report-on-page.ts";
import { coverageOf, type CoverageState } from "#domain/draft/coverage.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { follow, type Following, type Offer } from "#domain/draft/follow.ts";
import { isUnsaid, sourcesNamedBy } from "#domain/draft/units.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Compilation } from "#domain/report/compile-report.ts";
import type { Report } from "#domain/report/report.ts";
import { changesBetween } from "#domain/text/changes.ts";

type Text = {
  readonly report: Report;
  readonly record: MeetingRecord;
  readonly compilation: Compilation;
  /** As it is kept; absent as long as nobody has begun to write. */
  readonly draft?: Draft;
};
type Lines = Pick<ReportSides, "coverage" | "notReflected" | "others" | "leftOut" | "toDraft" | "offers">;

/** Where each line of the record is: in the text, left out with a reason, or still to be settled. Each is in one place. */
export function linesOnPage(
  { report, record, compilation, draft }: Text,
  sources: Readonly<Record<string, SourceOnPage>>,
  reasons: ReadonlyMap<string, Said>,
): Lines {
  const leftOut = new Map([...reasons].map(([id, { reason }]) => [id, reason]));
  const { lines, counts, others } = coverageOf(draft, compilation, record, leftOut);
  const following = draft && follow(draft, compilation);
  // What nobody said is left out by the name of its unit.
  const unsaid = (following?.missing ?? []).filter(({ unit }) => isUnsaid(unit) && leftOut.has(unit));
  const besides = new Set(others.map(({ unit }) => unit));
  const inState = (...states: CoverageState[]) => lines.filter(({ state }) => states.includes(state));
  const lineOf = (id: string): LineOnPage => ({
    id,
    words: sources[id]?.words || (sources[id]?.speaker ?? ""),
    unit: following?.missing.find(({ unit, sources: from }) => from.includes(id) && !besides.has(unit))?.unit,
  });
  return {
    coverage: {
      reflected: counts.reflected,
      leftOut: counts["left out"],
      untold: counts.untold,
      missing: counts.missing,
      toDraft: counts["to draft"],
      fragments: counts.fragment,
    },
    notReflected: inState("missing").map(({ intervention }) => lineOf(intervention)),
    others: others.map(({ unit, text }) => ({ id: unit, words: text, unit })),
    leftOut: [
      ...inState("left out").map(({ intervention }) => lineOf(intervention)),
      ...unsaid.map(({ unit, text }) => ({ id: unit, words: text })),
    ].flatMap((line) => {
      const said = reasons.get(line.id);
      return said ? [{ ...line, ...said }] : [];
    }),
    toDraft: inState("to draft", "fragment").map(({ intervention, state }) => ({
      ...lineOf(intervention),
      isFragment: state === "fragment",
    })),
    offers: offersIn(following, report),
  };
}

function offersIn(following: Following | undefined, report: Report): readonly OfferOnPage[] {
  const labels = new Map(
    report.paragraphs.flatMap(({ id, number, points }) => [
      [id, String(number)] as const,
      ...points.map((point) => [point.id, `${number} (${point.letter})`] as const),
    ]),
  );
  return (following?.offers ?? []).map((offer: Offer) => ({
    unit: offer.unit,
    sources: sourcesNamedBy(offer.unit),
    place: { id: offer.line, label: labels.get(offer.line) ?? "" },
    now: offer.now ?? "",
    changes: offer.now === undefined ? undefined : changesBetween(offer.was, offer.now),
    mine: offer.mine,
  }));
}
