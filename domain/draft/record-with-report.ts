import type { MeetingRecord, RecordParagraph } from "#domain/record/record.ts";
import type { Paragraph, Report } from "#domain/report/report.ts";

/**
 * The record with the words that its report has: the form in which a draft leaves the house. Lettered points are the
 * Chair's where the Chair sums up, and part of the text of any other paragraph.
 */
export function withReport(record: MeetingRecord, { paragraphs }: Pick<Report, "paragraphs">): MeetingRecord {
  const summedUp = paragraphs.filter(({ kind }) => kind === "chair-points").flatMap(({ points }) => points);
  const known = new Map((record.chairPoints ?? []).map((point) => [point.id, point]));
  const chairPoints = summedUp.map(({ id, text, sources }) => ({ sources, ...known.get(id), id, text }));
  return {
    ...record,
    ...((record.chairPoints !== undefined || chairPoints.length > 0) && { chairPoints }),
    report: { ...record.report, paragraphs: paragraphs.map(asGiven) },
  };
}

function asGiven({ number, kind, session, text, points, speakers, sources }: Paragraph): RecordParagraph {
  const lettered = kind === "chair-points" ? [] : points.map((point) => `(${point.letter}) ${point.text}`);
  return {
    ...{ number, kind },
    ...(session !== undefined && { session }),
    text: [text, ...lettered].join(" "),
    ...{ speakers, sources },
  };
}
