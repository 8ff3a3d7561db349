import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { findInstrument } from "#domain/register/find-party.ts";
import type { Instrument, Register } from "#domain/register/register.ts";
import { listed, ordinalOf } from "#domain/text/lists.ts";

const area =
  /\b(?:(?<ordinal>\p{L}+th|first|second|third)\s+priority\s+(?:area|goal)|(?:priority\s+(?:areas?|goals?)|Goals?)\s+(?<number>\d{1,2})(?!\d))/giu;

/** How far after the number the instrument is named, in the same sentence: "… of the Istanbul Ministerial Declaration". */
const reach = 160;

/**
 * A part of an instrument that it does not have. The instrument is the one named after the number, else the only one
 * that the meeting's mandate names; where it could be several, nothing is said.
 */
export function areasThatAreNot(text: CheckedText, record: MeetingRecord, register: Register): readonly Finding[] {
  if (!/priority|goal/iu.test(text.own)) return [];
  return [...text.own.matchAll(area)].flatMap(({ index, 0: written, groups = {} }) => {
    const number = groups.number === undefined ? ordinalOf(groups.ordinal ?? "") : Number(groups.number);
    const end = index + written.length;
    const instrument = instrumentNamed(text.own.slice(end, end + reach), record, register);
    if (number === undefined || instrument === undefined || instrument.parts.length === 0) return [];
    if (instrument.parts.some((part) => part.number === number)) return [];
    const numbers = listed(
      instrument.parts.map((part) => String(part.number)),
      "en-GB",
    );
    return [foundAt(text, "no-such-area", { start: index, end }, { written, instrument: instrument.title, numbers })];
  });
}

function instrumentNamed(after: string, record: MeetingRecord, register: Register): Instrument | undefined {
  const sentence = /^[^.]*/u.exec(after)?.[0] ?? "";
  const named = register.instruments.find(
    ({ title, shortTitle }) => sentence.includes(title) || sentence.includes(shortTitle),
  );
  if (named || /^\s+(?:of|in|under)\s/u.test(sentence)) return named;
  const own = new Set((record.meeting.priorityAreas ?? []).map(({ instrument }) => instrument));
  const [only] = own;
  return own.size === 1 && only !== undefined ? findInstrument(register, only) : undefined;
}
