import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { compileReport } from "#domain/report/compile-report.ts";

export type Printing = {
  /** The sentence that an intervention becomes; undefined where none of it prints. */
  sentenceOf(interventionId: string): string | undefined;
  /** Where it stands, if the report is compiled and not given. */
  paragraphOf(interventionId: string): { readonly id: string; readonly number: number } | undefined;
};

/** What becomes of each intervention of a meeting when its report is compiled. */
export function printingOf(record: MeetingRecord, register: Register): Printing {
  const places = new Map(
    compileReport(record, register).paragraphs.flatMap(({ id, number, sentences }) => {
      // One object for all its sentences: what is the same is sent to the browser once.
      const paragraph = { id, number };
      return sentences.flatMap(({ text, sources }) => sources.map((source) => [source, { text, paragraph }] as const));
    }),
  );
  const isGiven = record.report?.paragraphs !== undefined;
  return {
    sentenceOf: (interventionId) => places.get(interventionId)?.text,
    paragraphOf: (interventionId) => (isGiven ? undefined : places.get(interventionId)?.paragraph),
  };
}
