import type { CheckId, Finding } from "#domain/checks/finding.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import type { MeetingRecord, RecordParagraph } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { aRecord } from "#tests/support/factories.ts";

/** A record whose report stands as it is given: a text for each paragraph, or the paragraph. */
export function aWrittenRecord(
  paragraphs: readonly (string | Omit<RecordParagraph, "number">)[],
  more: Parameters<typeof aRecord>[0] = {},
): MeetingRecord {
  const given = paragraphs.map((paragraph, index) => ({
    number: index + 1,
    ...(typeof paragraph === "string" ? { kind: "session" as const, text: paragraph } : paragraph),
  }));
  return aRecord({ sessions: [], report: { paragraphs: given }, ...more });
}

/** The findings of a record, or those of one check, in the register of the Budapest Process. */
export function findingsOf(record: MeetingRecord, check?: CheckId): readonly Finding[] {
  const found = runChecks(record, printed(record), budapestProcess);
  return check === undefined ? found : found.filter((finding) => finding.check === check);
}

export function printed(record: MeetingRecord): Report {
  return reportOf(record, budapestProcess, record.meeting.endsOn);
}

/** The text that a finding is about. */
export function textOf({ paragraphs }: Report, { where }: Finding): string {
  const paragraph = paragraphs.find(({ number }) => number === where.paragraph);
  if (where.point === undefined) return paragraph?.text ?? "";
  return paragraph?.points.find(({ letter }) => letter === where.point)?.text ?? "";
}

/** The text with the characters of each finding in 【 】, as the tables of the tests write it. */
export function marked(text: string, findings: readonly Finding[]): string {
  return findings
    .flatMap(({ where }) => where.span ?? [])
    .toSorted((one, other) => other.start - one.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}【${all.slice(start, end)}】${all.slice(end)}`, text);
}

/** The text once a finding's replacement stands in the place of its span. */
export function mended(text: string, { where: { span }, replacement }: Finding): string {
  if (span === undefined || replacement === undefined) return text;
  return text.slice(0, span.start) + replacement + text.slice(span.end);
}
