import { isIsoDate, type IsoDate } from "#domain/text/dates.ts";

/** A local date and time in the meeting's zone, `YYYY-MM-DDTHH:MM`, with seconds where a source gives them. */
export type ClockTime = string;

/** Is this a local date and time, without a zone? */
export function isClockTime(text: string): text is ClockTime {
  return isIsoDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.slice(10));
}

/** The day of a clock time. */
export function dayOf(time: ClockTime): IsoDate {
  return time.slice(0, 10);
}

/** Does this name a time zone of the IANA database? Offsets such as "+01:00" are refused: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The local date and time, to the minute, that clocks of a zone show at an instant. */
export function clockTimeAt(instant: Date, timeZone: string): ClockTime {
  const [date, time] = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(instant)
    .split(" ");
  return `${date}T${time}`;
}

/**
 * The instant at which clocks of a zone show this. Where they are put back and show it twice, the earlier one; where
 * they are put on and never show it, the instant an hour later than asked by the clock.
 */
export function instantAt(time: ClockTime, timeZone: string): Date {
  const asUtc = Date.parse(`${time.slice(0, 16)}Z`);
  const offsetAt = (instant: number) => Date.parse(`${clockTimeAt(new Date(instant), timeZone)}Z`) - instant;
  // Zones change by less than a day around: one of the offsets on both sides is the right one.
  const candidates = [asUtc - day, asUtc + day]
    .map((near) => asUtc - offsetAt(near))
    .toSorted((one, other) => one - other);
  const right = candidates.find((instant) => instant + offsetAt(instant) === asUtc);
  return new Date(right ?? Math.max(...candidates));
}

const day = 24 * 60 * 60 * 1000;
