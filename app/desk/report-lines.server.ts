import type { ReportSides, Said, SourceOnPage } from "#app/components/report/report-on-page.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Report } from "#domain/report/report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

type Lines = Pick<ReportSides, "coverage" | "notReflected" | "leftOut" | "toDraft">;

/** Where each line of the record is: in the text, left out with a reason, or still to be settled. Each is in one place. */
export function linesOnPage(
  report: Report,
  { sessions = [] }: MeetingRecord,
  sources: Readonly<Record<string, SourceOnPage>>,
  reasons: ReadonlyMap<string, Said>,
): Lines {
  const reflected = sourcesIn(report);
  const noted = sessions
    .flatMap(({ interventions = [] }) => interventions)
    .map((intervention) => ({ id: intervention.id, is: printabilityOf(intervention) }))
    .filter(({ id, is }) => is !== "empty" || reflected.has(id));
  const open = noted.filter(({ id }) => !reflected.has(id) && !reasons.has(id));
  const wordsOf = (id: string) => sources[id]?.words || (sources[id]?.speaker ?? "");
  const leftOut = noted.flatMap(({ id }) => {
    const said = reasons.get(id);
    return said === undefined || reflected.has(id) ? [] : [{ id, words: wordsOf(id), ...said }];
  });
  const notReflected = open.filter(({ is }) => is === "prints").map(({ id }) => ({ id, words: wordsOf(id) }));
  const toDraft = open
    .filter(({ is }) => is !== "prints")
    .map(({ id, is }) => ({ id, words: wordsOf(id), isFragment: is === "fragment" }));
  const fragments = toDraft.filter(({ isFragment }) => isFragment).length;
  return {
    coverage: {
      reflected: noted.filter(({ id }) => reflected.has(id)).length,
      leftOut: leftOut.length,
      missing: notReflected.length,
      toDraft: toDraft.length - fragments,
      fragments,
    },
    ...{ notReflected, leftOut, toDraft },
  };
}

/** What stands behind the sentences and the points of a report. */
export function sourcesIn({ paragraphs }: Report): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ sources, points }) => [...sources, ...points.flatMap((point) => point.sources)]),
  );
}
