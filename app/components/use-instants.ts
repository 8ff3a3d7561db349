import { useLanguage } from "#app/locales/messages.tsx";
import { useSyncExternalStore } from "react";

export type Instants = {
  /** 10:56 CET */
  time(instant: string): string;
  /** 22 Nov 2026, 10:56 CET */
  moment(instant: string): string;
};

/** Writes instants in the reader's language and zone, which is always said; in UTC where no script runs. */
export function useInstants(): Instants {
  const language = useLanguage();
  const timeZone = useSyncExternalStore(neverChanges, zoneHere, () => "UTC");
  const written = (instant: string, options: Intl.DateTimeFormatOptions) =>
    language.date(new Date(instant), { timeZone, timeZoneName: "short", ...options });
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return {
    time: (instant) => written(instant, time),
    moment: (instant) => written(instant, { day: "numeric", month: "short", year: "numeric", ...time }),
  };
}

const neverChanges = () => () => undefined;
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
