import { useLanguage } from "#app/locales/messages.tsx";

/** Writes instants on the clocks of the meeting's city, with their zone: 7 May 2018, 11:42 CEST. */
export function useMeetingTime(timeZone: string): (at: string) => string {
  const language = useLanguage();
  return (at) =>
    language.date(new Date(at), {
      ...{ timeZone, timeZoneName: "short", day: "numeric", month: "short", year: "numeric" },
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
}
