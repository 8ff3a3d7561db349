import type { CheckId, Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { attendanceOf } from "#domain/report/participants.ts";
import type { Report } from "#domain/report/report.ts";
import { numberOf } from "#domain/text/lists.ts";

/** Stated counts differ from the list: in the record's own numbers and in the words of the report's paragraphs. */
export function countsDiffer(record: MeetingRecord, report: Report, register: Register): readonly Finding[] {
  const { participants } = record;
  if (!participants?.delegations?.length) return [];
  const { states, others } = attendanceOf(record, register);
  const sizes = participants.delegations.map(({ people }) => people);
  const people = sizes.every((size) => size !== undefined)
    ? sizes.reduce((sum: number, size) => sum + size, 0)
    : undefined;

  const inWords = [
    ...inText(
      report,
      /\b(\d+|[A-Za-z]+)\s+(?:participating\s+)?(?:countries|states)\b/giu,
      "countries-differ",
      states.length,
    ),
    ...inText(
      report,
      /\b(\d+|[A-Za-z]+)\s+(?:participating\s+)?delegations\b/giu,
      "countries-differ",
      states.length + others.length,
    ),
    ...inText(
      report,
      /\b(\d+|[A-Za-z]+)\s+(?:international\s+)?organi[sz]ations\b/giu,
      "organisations-differ",
      others.length,
    ),
    ...inText(report, /\b(\d+|[A-Za-z]+)\s+(?:participants|people)\b/giu, "people-differ", people),
  ];
  const inNumbers = [
    ...differing("countries-differ", participants.countries, states.length),
    ...differing("organisations-differ", participants.organisations, others.length),
    ...differing("people-differ", participants.people, people),
  ];
  // A number that the text prints from the record is one finding, and it has a place.
  const isInWords = ({ check, values }: Finding) =>
    inWords.some((found) => found.check === check && found.values.stated === values.stated);
  return [...inNumbers.filter((found) => !isInWords(found)), ...inWords];
}

function differing(check: CheckId, stated: number | undefined, counted: number | undefined): readonly Finding[] {
  if (stated === undefined || counted === undefined || stated === counted) return [];
  return [{ check, level: "error", where: {}, values: { stated, counted } }];
}

/** Only paragraphs on participation: elsewhere "45 countries" may be anything. */
function inText(report: Report, pattern: RegExp, check: CheckId, counted: number | undefined): readonly Finding[] {
  if (counted === undefined) return [];
  return report.paragraphs
    .filter(({ kind }) => kind === "participants")
    .flatMap(({ number, text }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const stated = numberOf(match[1] ?? "");
        if (stated === undefined || stated === counted) return [];
        const span = { start: match.index, end: match.index + match[0].length };
        return [{ check, level: "error" as const, where: { paragraph: number, span }, values: { stated, counted } }];
      }),
    );
}
