import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Report } from "#domain/report/report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A point that comes from nothing anybody said, in a record that links its points. */
export function pointsWithoutSource({ paragraphs }: Report): readonly Finding[] {
  return paragraphs.flatMap(({ number, points }) => {
    // Where no point has a source the record came from elsewhere, without links.
    if (!points.some(({ sources }) => sources.length > 0)) return [];
    return points
      .filter(({ sources }) => sources.length === 0)
      .map(({ letter, text }) =>
        foundAt(
          { paragraph: number, point: letter },
          "point-without-source",
          { start: 0, end: text.length },
          { letter },
        ),
      );
  });
}

/** A line that is ready and that no sentence of a written report comes from, where its paragraphs name their sources. */
export function linesUnused(record: MeetingRecord, { paragraphs }: Report): readonly Finding[] {
  const used = new Set(
    paragraphs.flatMap(({ sources, points }) => [...sources, ...points.flatMap((point) => point.sources)]),
  );
  if (!paragraphs.some(({ sources }) => sources.length > 0)) return [];
  // A summary of points tells no more of what was said than how the meeting closed.
  const isPointsOnly = record.report?.shape === "points-only";
  const told = (record.sessions ?? []).filter(({ kind }) => !isPointsOnly || kind === "closing");
  return told.flatMap((session) =>
    (session.interventions ?? [])
      .filter((intervention) => printabilityOf(intervention) === "prints" && !used.has(intervention.id))
      .map(({ id, line = "" }) => ({
        check: "line-unused" as const,
        level: levelOf["line-unused"],
        where: { session: session.id, intervention: id },
        values: { line },
      })),
  );
}
