import type { Language } from "#domain/register/register.ts";
import { clockTimeAt, instantAt, isClockTime, type ClockTime } from "#domain/text/clock-time.ts";

/** In which places of the world dates are written: Arabic with the figures that the papers of a dialogue have. */
export const localeOf = { en: "en-GB", fr: "fr", ru: "ru", ar: "ar-u-nu-latn" } as const satisfies Record<
  Language,
  string
>;

/** Why a day and hour cannot be one until which an answer is asked for. */
export type ReplyByProblem = "no time" | "never shown" | "past";

/** The instant that clocks of a zone show so; not one in the hour that they skip in spring, and none that has passed. */
export function replyByAt(time: ClockTime, timeZone: string, now: Date): Date | ReplyByProblem {
  if (!isClockTime(time)) return "no time";
  const instant = instantAt(time, timeZone);
  if (clockTimeAt(instant, timeZone) !== time.slice(0, 16)) return "never shown";
  return instant.getTime() > now.getTime() ? instant : "past";
}

type Place = { readonly timeZone: string; readonly city: string };

/** "Friday 1 June 2018, 17:00 Sarajevo time (UTC+2)": said so that nobody has to look up a zone. */
export function replyByText(instant: Date, { timeZone, city }: Place, language: Language): string {
  const day = new Intl.DateTimeFormat(localeOf[language], { dateStyle: "full", timeZone }).format(instant);
  const time = clockTimeAt(instant, timeZone).slice(11, 16);
  const offset = offsetAt(instant, timeZone);
  switch (language) {
    case "en":
      return `${day}, ${time} ${city} time (${offset})`;
    case "fr":
      return `${day}, ${time.replace(":", " h ")}, heure de ${city} (${offset})`;
    case "ru":
      return `${day}, ${time} (${city}, ${offset})`;
    case "ar":
      return `${day}، الساعة ${time} (${city}، ${offset})`;
  }
}

/** "UTC+2", "UTC+5:30". */
function offsetAt(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(instant);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return name.replace("GMT", "UTC");
}
