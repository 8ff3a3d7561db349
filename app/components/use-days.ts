import type { IsoDate } from "#domain/text/dates.ts";
import { useLanguage } from "#app/locales/messages.tsx";

export type Days = {
  /** 7 May 2018 */
  day(date: IsoDate): string;
  /** Dec 2017 */
  month(date: IsoDate): string;
  /** Monday 7 May */
  weekday(date: IsoDate): string;
  /** 7–8 May 2018 */
  range(from: IsoDate, to: IsoDate): string;
};

/** Writes calendar days in the reader's language. A day has no zone: it is the day as the meeting's city counted it. */
export function useDays(): Days {
  const language = useLanguage();
  const at = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
  const written = (date: IsoDate, options: Intl.DateTimeFormatOptions) =>
    language.date(at(date), { timeZone: "UTC", ...options });
  const day = (date: IsoDate) => written(date, { day: "numeric", month: "long", year: "numeric" });
  return {
    day,
    month: (date) => written(date, { month: "short", year: "numeric" }),
    weekday: (date) => `${written(date, { weekday: "long" })} ${written(date, { day: "numeric", month: "long" })}`,
    range: (from, to) => {
      if (from === to) return day(from);
      if (from.slice(0, 7) === to.slice(0, 7)) return `${written(from, { day: "numeric" })}–${day(to)}`;
      if (from.slice(0, 4) === to.slice(0, 4)) return `${written(from, { day: "numeric", month: "long" })}–${day(to)}`;
      return `${day(from)}–${day(to)}`;
    },
  };
}
