import type { OutlinePart } from "#app/components/report/report-outline.tsx";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Paragraph, Report } from "#domain/report/report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** One row for each part with a heading; what has none belongs to the part before. */
export function outlineOf(report: Report, record: MeetingRecord): readonly OutlinePart[] {
  const parts: Paragraph[][] = [];
  for (const paragraph of report.paragraphs) {
    const current = parts.at(-1);
    if (current && paragraph.heading === undefined) current.push(paragraph);
    else parts.push([paragraph]);
  }
  const reflected = sourcesIn(report);
  return parts.flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    if (!first || !last) return [];
    return [{ ...partOf(part, record, reflected), id: first.id, from: first.number, to: last.number }];
  });
}

function partOf(
  part: readonly Paragraph[],
  { sessions = [] }: MeetingRecord,
  reflected: ReadonlySet<string>,
): Pick<OutlinePart, "title" | "lines" | "points"> {
  const ids = new Set(part.flatMap(({ session }) => session ?? []));
  const noted = sessions
    .filter(({ id }) => ids.has(id))
    .flatMap(({ interventions = [] }) => interventions)
    .filter((intervention) => printabilityOf(intervention) !== "empty");
  const written = noted.filter(({ id }) => reflected.has(id)).length;
  return {
    title: part[0]?.heading ?? "",
    lines: noted.length === 0 ? undefined : { written, all: noted.length },
    points: part.reduce((count, { points }) => count + points.length, 0),
  };
}

/** What stands behind the sentences and the points of a report. */
function sourcesIn({ paragraphs }: Report): ReadonlySet<string> {
  return new Set(
    paragraphs.flatMap(({ sources, points }) => [...sources, ...points.flatMap((point) => point.sources)]),
  );
}
