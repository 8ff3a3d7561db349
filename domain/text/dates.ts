import type { Spelling } from "#domain/text/spelling.ts";

/** A calendar day, `YYYY-MM-DD`, without a zone: the day as the meeting's city counted it. */
export type IsoDate = string;

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export function isIsoDate(text: string): text is IsoDate {
  const { year, month, day } = partsOf(text);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  );
}

/** "7 May 2018" or "May 7, 2018". */
export function dateText(day: IsoDate, spelling: Spelling): string {
  return dateRangeText(day, day, spelling);
}

/** "7–8 May 2018", "30 April–2 May 2018", "30 December 2018–2 January 2019", or as Americans write them. */
export function dateRangeText(from: IsoDate, to: IsoDate, spelling: Spelling): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  const isAmerican = spelling === "en-US";
  const dayAndMonth = ({ month, day }: DateParts) =>
    isAmerican ? `${months[month - 1]} ${day}` : `${day} ${months[month - 1]}`;
  const withYear = (parts: DateParts) => `${dayAndMonth(parts)}${isAmerican ? "," : ""} ${parts.year}`;

  if (from === to) return withYear(first);
  if (first.year !== last.year) return `${withYear(first)}–${withYear(last)}`;
  if (first.month !== last.month) return `${dayAndMonth(first)}–${withYear(last)}`;
  return isAmerican
    ? `${months[first.month - 1]} ${first.day}–${last.day}, ${last.year}`
    : `${first.day}–${last.day} ${months[last.month - 1]} ${last.year}`;
}

/** The calendar day that an instant falls on in a zone. */
export function dayIn(instant: Date, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );
}

type DateParts = { readonly year: number; readonly month: number; readonly day: number };

function partsOf(day: IsoDate): DateParts {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
