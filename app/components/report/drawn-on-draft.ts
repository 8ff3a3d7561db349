import type { ReportSides, SourceOnPage } from "#app/components/report/report-on-page.ts";
import { partOf } from "#app/editor/line-numbers.ts";
import { sourcesNamedBy } from "#domain/draft/units.ts";
import type { Report } from "#domain/report/report.ts";

/** The heading above each part, as the editor names parts. */
export function headingsOf({ paragraphs }: Report): ReadonlyMap<string, string> {
  return new Map(
    paragraphs.flatMap((paragraph) =>
      paragraph.heading === undefined ? [] : [[partOf(paragraph), paragraph.heading] as const],
    ),
  );
}

/** What stands behind the last letters of each unit that comes from the record. */
export function chipsOf(
  { paragraphs }: Report,
  sources: Readonly<Record<string, SourceOnPage>>,
): ReadonlyMap<string, string> {
  const labelOf = (ids: readonly string[]) => ids.flatMap((id) => sources[id]?.label ?? []).join(", ");
  const units = paragraphs.flatMap(({ sentences }) => [
    ...sentences.map((sentence) => sentence.sources).filter((ids) => ids.length > 1),
  ]);
  return new Map(
    [
      ...Object.entries(sources).map(([id, { label }]) => [`said:${id}`, label] as const),
      ...units.map((ids) => [`said:${ids.join("+")}`, labelOf(ids)] as const),
      ...paragraphs.flatMap(({ points }) =>
        points.map((point) => [`point:${point.id}`, labelOf(point.sources)] as const),
      ),
    ].filter(([, label]) => label !== ""),
  );
}

/** What the record has behind a unit. */
export function sourcesAt(unit: string, { paragraphs }: Report): readonly string[] {
  const point = paragraphs.flatMap(({ points }) => points).find(({ id }) => `point:${id}` === unit);
  return point?.sources ?? sourcesNamedBy(unit);
}

/** Where findings stand in the lines of the draft. */
export function marksOf({ findings }: ReportSides) {
  return findings.flatMap(({ place, level }) => (place ? [{ ...place, level }] : []));
}
