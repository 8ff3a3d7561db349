import type { Draft, UnitId } from "#domain/draft/draft.ts";
import type { PrintedLine } from "#domain/draft/printed.ts";
import { printedLines } from "#domain/draft/printed.ts";
import { toldIn } from "#domain/draft/told.ts";
import type { CompiledUnit } from "#domain/draft/units.ts";
import { sourcesNamedBy, unitsOf } from "#domain/draft/units.ts";
import { sentencesIn } from "#domain/draft/written-sentences.ts";
import type { MeetingRecord, PartyId } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Compilation } from "#domain/report/compile-report.ts";
import { contextOf } from "#domain/report/compile-report.ts";
import type { CompileContext, DraftParagraph } from "#domain/report/draft-paragraph.ts";
import { headingsOf } from "#domain/report/headings.ts";
import { numbered } from "#domain/report/numbered.ts";
import { participantsSentence } from "#domain/report/participants.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { speakersIn } from "#domain/report/speaker-phrase.ts";

/** The paragraphs of the report that a draft is, of the shape that the record wants. */
export function paragraphsOf(
  draft: Draft,
  compilation: Compilation,
  record: MeetingRecord,
  register: Register,
): readonly Paragraph[] {
  const context = contextOf(record, register);
  const origins = originsIn(compilation, record, context);
  const lines = inParagraphs(printedLines(toldIn(draft, compilation, record)));
  const headings = headingsOf(
    lines.map(([{ line }]) => line),
    record,
  );
  const counted = participantsSentence(record, register, context.names, context.spelling)?.counted;
  const paragraphs = lines.map(([line, ...points], index): DraftParagraph => {
    const { id, kind, session } = line.line;
    const sentences = sentencesIn(line);
    const isCounted = counted !== undefined && line.text.includes(counted) && originsOf(line).some(isParticipants);
    return {
      id,
      kind,
      heading: headings[index],
      session,
      sentences: sentences.map(({ text, units }) => ({ text, sources: unique(units.flatMap(origins.sources)) })),
      speakers: unique(sentences.flatMap(({ units }) => units.flatMap(origins.speakers))),
      ...(isCounted && { counted }),
      points: points.map((point) => ({
        id: point.line.id,
        text: point.text,
        sources: unique(originsOf(point).flatMap(origins.sources)),
      })),
    };
  });
  return numbered(paragraphs, record, register, context);
}

/** Each paragraph with its points. */
function inParagraphs(lines: readonly PrintedLine[]): readonly (readonly [PrintedLine, ...PrintedLine[]])[] {
  const paragraphs: [PrintedLine, ...PrintedLine[]][] = [];
  for (const line of lines) {
    if (line.at.letter === undefined) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

const originsOf = ({ spans }: PrintedLine) => spans.flatMap(({ unit }) => unit ?? []);
const isParticipants = (unit: UnitId) => unit.startsWith("fact:participants/");

/** What is behind a unit: as compiled now, else what its name says as far as the record still has it. */
function originsIn({ paragraphs }: Compilation, record: MeetingRecord, { turnById }: CompileContext) {
  const units = new Map<UnitId, CompiledUnit>(unitsOf(paragraphs).map((unit) => [unit.unit, unit]));
  const promised = new Set((record.followUps ?? []).map(({ id }) => id));
  const sources = (unit: UnitId): readonly string[] =>
    units.get(unit)?.sources ?? sourcesNamedBy(unit).filter((id) => turnById.has(id) || promised.has(id));
  const speakers = (unit: UnitId): readonly (PartyId | null)[] => [
    ...(units.get(unit)?.speakers ?? []),
    ...sources(unit).flatMap((id) => {
      const turn = turnById.get(id);
      return turn === undefined ? [] : speakersIn(turn);
    }),
  ];
  return { sources, speakers };
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
