import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt, textsOf } from "#domain/checks/checked-text.ts";
import type { CheckId, Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { designationOf, partyOf } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";
import { attendanceOf } from "#domain/report/participants.ts";
import type { Report } from "#domain/report/report.ts";
import { numberOf } from "#domain/text/lists.ts";

type Counted = { readonly countries?: number; readonly others?: number; readonly people?: number };

/** From how many states on a paragraph that names them is a list. */
const shortestList = 3;

/** Stated counts differ from the list: in the record's own numbers and in the words of the report's paragraphs. */
export function countsDiffer(record: MeetingRecord, report: Report, register: Register): readonly Finding[] {
  const listed = countedIn(record, register);
  const inWords = textsOf(report)
    .filter(({ kind, point }) => kind === "participants" && point === undefined)
    .flatMap((text) => inText(text, listed ?? countedInText(text, register)));
  const { countries, organisations, people } = record.participants ?? {};
  const inNumbers = [
    ...differing("countries-differ", countries, listed?.countries),
    ...differing("organisations-differ", organisations, listed?.others),
    ...differing("people-differ", people, listed?.people),
  ];
  // A number that the text prints from the record is one finding, and it has a place.
  const isInWords = ({ check, values }: Finding) =>
    inWords.some((found) => found.check === check && found.values.stated === values.stated);
  return [...inNumbers.filter((found) => !isInWords(found)), ...inWords];
}

function countedIn(record: MeetingRecord, register: Register): Counted | undefined {
  if (!record.participants?.delegations?.length) return undefined;
  const { states, others } = attendanceOf(record, register);
  const sizes = record.participants.delegations.map(({ people }) => people);
  const people = sizes.every((size) => size !== undefined)
    ? sizes.reduce((sum: number, size) => sum + size, 0)
    : undefined;
  return { countries: states.length, others: others.length, people };
}

/** A report read from a file may come without delegations; then its paragraph is compared with the list it holds. */
function countedInText({ own }: CheckedText, register: Register): Counted {
  const states = namesIn(register, own).filter(({ party }) => partyOf(register, party).kind === "state");
  return states.length < shortestList ? {} : { countries: new Set(states.map(({ party }) => party)).size };
}

function differing(check: CheckId, stated: number | undefined, counted: number | undefined): readonly Finding[] {
  if (stated === undefined || counted === undefined || stated === counted) return [];
  return [{ check, level: levelOf[check], where: {}, values: { stated, counted } }];
}

const numberOfNoun = (noun: string) =>
  new RegExp(`(?<![\\p{L}\\d-])(\\d+|\\p{L}+(?:-\\p{L}+)?)\\s+${noun}(?!\\p{L})`, "giu");
const statedCountries = numberOfNoun("(?:(?:participating|member|different)\\s+)?(?:countries|states)");
const statedDelegations = numberOfNoun("(?:participating\\s+)?delegations");
const statedOrganisations = numberOfNoun("(?:(?:international|intergovernmental)\\s+)?organi[sz]ations");
const statedParticipants = numberOfNoun("(?:participants|people)");

/** Only paragraphs on participation: elsewhere "45 countries" may be anything. */
function inText(text: CheckedText, counted: Counted): readonly Finding[] {
  const { others, people } = counted;
  const parties = counted.countries === undefined || others === undefined ? undefined : counted.countries + others;
  return [
    ...stating(text, statedCountries, "countries-differ", counted.countries),
    ...stating(text, statedDelegations, "countries-differ", parties),
    ...stating(text, statedOrganisations, "organisations-differ", others),
    ...stating(text, statedParticipants, "people-differ", people),
  ];
}

function stating(text: CheckedText, pattern: RegExp, check: CheckId, counted: number | undefined): readonly Finding[] {
  if (counted === undefined) return [];
  return [...text.own.matchAll(pattern)].flatMap(({ index, 0: written, 1: number = "" }) => {
    const stated = numberOf(number);
    if (stated === undefined || stated === counted) return [];
    return [foundAt(text, check, { start: index, end: index + written.length }, { stated, counted })];
  });
}

/** Where a name carries a designation nobody is counted as a country (house grammar, "Facts"). */
export function designationsCounted(text: CheckedText, register: Register): readonly Finding[] {
  if (text.kind !== "participants") return [];
  const designated = namesIn(register, text.own).find(({ party }) => designationOf(register, partyOf(register, party)));
  const counted =
    /(?<![\p{L}\d-])(?:\d+|\p{L}+(?:-\p{L}+)?)\s+(?:participating\s+)?(?:countries|states)(?!\p{L})/iu.exec(text.own);
  if (!designated || !counted || numberOf(counted[0].split(/\s/u)[0] ?? "") === undefined) return [];
  const span = { start: counted.index, end: counted.index + counted[0].length };
  return [foundAt(text, "designation-counted", span, { written: counted[0], name: designated.written })];
}
