import type { MeetingRecord, RecordParagraph } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Compilation } from "#domain/report/compile-report.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { partHeading, sessionHeading } from "#domain/report/headings.ts";
import { pointLetter } from "#domain/report/numbering.ts";
import type { Paragraph } from "#domain/report/report.ts";

/**
 * What a draft begins from and follows: the paragraphs that the record gives, else the compiled ones of a full report,
 * also where the record wants points alone (domain/draft/told.ts). Those that print then read as they do without the
 * others: a short name is explained where it first prints.
 */
export function compilationOf(record: MeetingRecord, register: Register): Compilation {
  const given = record.report?.paragraphs;
  if (given) return { paragraphs: givenParagraphs(record, given), toDraft: [], fragments: [] };
  const full = compileReport({ ...record, report: { ...record.report, shape: "full" } }, register);
  if (record.report?.shape !== "points-only") return full;
  const alone = new Map(compileReport(record, register).paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const paragraphs = full.paragraphs.map((one) => ({ ...one, ...alone.get(one.id), number: one.number }));
  return { ...full, paragraphs };
}

/** The paragraphs that a record gives, as they print. */
export function givenParagraphs(record: MeetingRecord, given: readonly RecordParagraph[]): readonly Paragraph[] {
  return given.map((paragraph, index) => givenParagraph(paragraph, index, record));
}

function givenParagraph(given: RecordParagraph, index: number, record: MeetingRecord): Paragraph {
  const { kind, session, text, speakers = [], sources = [] } = given;
  const points = kind === "chair-points" ? (record.chairPoints ?? []) : [];
  return {
    id: `paragraph-${index + 1}`,
    number: index + 1,
    kind,
    heading: headingOfGiven(given, index, record),
    session,
    text,
    sentences: [{ text, sources }],
    points: points.map((point, place) => ({ sources: [], ...point, letter: pointLetter(place) })),
    footnotes: [],
    speakers,
    sources,
  };
}

/** The record keeps no headings: they follow from kinds and sessions, as in a compiled report, where a new part begins. */
function headingOfGiven({ kind, session }: RecordParagraph, index: number, record: MeetingRecord): string | undefined {
  const before = record.report?.paragraphs?.[index - 1];
  if (kind === "plenary") return undefined;
  if (kind === "session") {
    const known = before?.session === session ? undefined : record.sessions?.find(({ id }) => id === session);
    return known && sessionHeading(known);
  }
  const part = partHeading(kind, record);
  return before !== undefined && partHeading(before.kind, record) === part ? undefined : part;
}
