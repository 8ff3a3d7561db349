import type { Language } from "#domain/register/register.ts";
import { dateRangeText, type IsoDate } from "#domain/text/dates.ts";
import type { Spelling } from "#domain/text/spelling.ts";

const noBreakSpace = "\u00A0";

/** "7–8 May 2018", "7–8 mai 2018", "7–8 мая 2018 г.", "7–8 مايو 2018": figures are the same in all four. */
export function datesIn(from: IsoDate, to: IsoDate, language: Language, spelling: Spelling): string {
  if (language === "en") return dateRangeText(from, to, spelling);
  const days = new Intl.DateTimeFormat(localeOf[language], { dateStyle: "long", timeZone: "UTC" });
  return days
    .formatRange(noonOf(from), noonOf(to))
    .replaceAll(/[\s\u2009]*–[\s\u2009]*/gu, "–")
    .replaceAll(" ", noBreakSpace);
}

/** "Monday, 7 May 2018". */
export function weekdayIn(day: IsoDate, language: Language, spelling: Spelling): string {
  const weekday = new Intl.DateTimeFormat(localeOf[language], { weekday: "long", timeZone: "UTC" }).format(noonOf(day));
  return `${weekday}${language === "ar" ? "،" : ","} ${datesIn(day, day, language, spelling)}`;
}

/** "GMT+2": how the clocks of a zone stand on a day. */
export function offsetOn(timeZone: string, day: IsoDate): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(noonOf(day));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

const noonOf = (day: IsoDate) => new Date(`${day}T12:00:00Z`);

const localeOf: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR", ru: "ru-RU", ar: "ar-u-nu-latn" };
