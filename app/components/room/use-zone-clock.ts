import { useLanguage } from "#app/locales/messages.tsx";

export type ZoneClock = {
  /** 15:52 */
  readonly time: (at: number | string) => string;
  /** 15:52:41 */
  readonly seconds: (at: number | string) => string;
};

/** Hours of the meeting's own city. */
export function useZoneClock(timeZone: string): ZoneClock {
  const language = useLanguage();
  const written = (at: number | string, options: Intl.DateTimeFormatOptions) =>
    language.date(new Date(at), { timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit", ...options });
  return { time: (at) => written(at, {}), seconds: (at) => written(at, { second: "2-digit" }) };
}
