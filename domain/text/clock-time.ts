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

/** What the clocks of a zone show at an instant. */
export function clockTimeIn(instant: Date, timeZone: string): ClockTime {
  // The Swedish way of writing is YYYY-MM-DD HH:MM.
  const written = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return written.format(instant).replace(" ", "T");
}
