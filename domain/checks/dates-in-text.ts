import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { dateRangeText, isIsoDate, months } from "#domain/text/dates.ts";
import type { Span } from "#domain/text/sentences.ts";
import { sentenceSpans } from "#domain/text/sentences.ts";
import { spellingOf } from "#domain/text/spelling.ts";

type DatesInText = Span & { readonly written: string; readonly from: IsoDate; readonly to: IsoDate };

const month = `(?<month>${months.join("|")})`;
const range = "(?<first>\\d{1,2})(?:\\s*(?:[-–—]|to|and)\\s*(?<last>\\d{1,2}))?";
const orders = [
  new RegExp(`(?<![\\d.,])${range}\\s+${month},?\\s+(?<year>\\d{4})(?!\\d)`, "gu"),
  new RegExp(`${month}\\s+${range},\\s+(?<year>\\d{4})(?!\\d)`, "gu"),
];

/** Days with their month and year, as a text writes them: "7–8 May 2018", "November 18, 2014". */
function datesIn(text: string): readonly DatesInText[] {
  return orders.flatMap((order) =>
    [...text.matchAll(order)].map(({ index, 0: written, groups = {} }) => {
      const { first = "", last = first, month: name = "", year = "" } = groups;
      const day = (date: string) =>
        `${year}-${String(months.findIndex((one) => one === name) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
      return { start: index, end: index + written.length, written, from: day(first), to: day(last) };
    }),
  );
}

/** A day that no calendar has: "31 February 2015". */
export function impossibleDates(text: CheckedText): readonly Finding[] {
  return datesIn(text.own)
    .filter(({ from, to }) => !isIsoDate(from) || !isIsoDate(to) || to < from)
    .map((date) => foundAt(text, "impossible-date", date, { written: date.written }));
}

// A meeting that is told of with its own day; what happened before or will happen is told with other words.
const met =
  /\b(?:met|held|took place|gathered|convened|opened|is held|was hosted|meeting)\b(?!\s+(?:in the past|previously))/iu;
const another =
  /\b(?:previous|earlier|former meeting|next|following meeting|postponed|foreseen|planned|will|last|first meeting)\b/iu;

/** The meeting's own days, as the opening paragraph states them, are not those of the record. */
export function datesOutside(text: CheckedText, { meeting }: MeetingRecord): readonly Finding[] {
  if (text.kind !== "opening" || text.point !== undefined || text.paragraph > 2) return [];
  const { startsOn, endsOn, language } = meeting;
  const own = dateRangeText(startsOn, endsOn, spellingOf(language));
  return sentenceSpans(text.own).flatMap(({ start, end }) => {
    const sentence = text.own.slice(start, end);
    if (!met.test(sentence) || another.test(sentence)) return [];
    return datesIn(sentence).flatMap((date) => {
      const isDay = isIsoDate(date.from) && isIsoDate(date.to);
      const isInside = date.from >= startsOn && date.to <= endsOn;
      const isWhole = date.from === date.to || (date.from === startsOn && date.to === endsOn);
      if (!isDay || (isInside && isWhole)) return [];
      const span = { start: start + date.start, end: start + date.end };
      return [foundAt(text, "date-outside", span, { written: date.written, dates: own }, own)];
    });
  });
}
