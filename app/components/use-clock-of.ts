import { useLanguage } from "#app/locales/messages.tsx";

/** Writes instants to the second on the clocks of the meeting's city, with their zone. */
export function useClockOf(timeZone: string) {
  const language = useLanguage();
  const time = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const written = (at: string, parts: Intl.DateTimeFormatOptions) =>
    language.date(new Date(at), { timeZone, ...parts });
  const moment = (at: string) => written(at, { ...day, ...time, timeZoneName: "short" });
  return {
    /** 7 May 2018, 11:42:07 CEST */
    moment,
    /**
     * 7 May 2018, 11:42:07 – 11:42:31 CEST. Put together here: the server's and the browser's tables of ranges write
     * different spaces.
     */
    span: (from: string, until: string) => {
      if (moment(from) === moment(until)) return moment(until);
      const isOneDay = written(from, day) === written(until, day);
      const begin = isOneDay ? written(from, { ...day, ...time }) : moment(from);
      return `${begin} – ${isOneDay ? written(until, { ...time, timeZoneName: "short" }) : moment(until)}`;
    },
  };
}
