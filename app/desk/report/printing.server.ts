import type { Draft } from "#domain/draft/draft.ts";
import { paragraphsOf } from "#domain/draft/paragraphs.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import type { Paragraph, Sentence } from "#domain/report/report.ts";

export type Printing = {
  /** The sentence that an intervention becomes; undefined where none of it prints. */
  sentenceOf(interventionId: string): string | undefined;
  /** Where it stands, in what was written where somebody has begun to write; nothing where paragraphs are given. */
  paragraphOf(interventionId: string): { readonly id: string; readonly number: number } | undefined;
};

/** What becomes of each intervention of a meeting when its report is compiled, and where it stands. */
export function printingOf(record: MeetingRecord, register: Register, draft?: Draft): Printing {
  const compiled = compileReport(record, register).paragraphs;
  const sentences = bySource(compiled, (_paragraph, { text }) => text);
  const isGiven = record.report?.paragraphs !== undefined;
  const standing = draft ? paragraphsOf(draft, compilationOf(record, register), record, register) : compiled;
  // One object for all its sentences: what is the same is sent to the browser once.
  const places = new Map(standing.map(({ id, number }) => [id, { id, number }]));
  const paragraphs = bySource(isGiven && !draft ? [] : standing, ({ id }) => places.get(id));
  return {
    sentenceOf: (interventionId) => sentences.get(interventionId),
    paragraphOf: (interventionId) => paragraphs.get(interventionId),
  };
}

const bySource = <Of>(paragraphs: readonly Paragraph[], of: (paragraph: Paragraph, sentence: Sentence) => Of) =>
  new Map(
    paragraphs.flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence) =>
        sentence.sources.map((source) => [source, of(paragraph, sentence)] as const),
      ),
    ),
  );
