import { useIntl } from "react-intl";

export type Times = {
  /** 10:42 */
  hour(at: Date): string;
  /** 7 May 2018 */
  day(at: Date): string;
  /** Fri 1 June 2018, 17:00 CEST: for whatever binds somebody. */
  instant(at: Date): string;
};

/**
 * Writes instants in the reader's language and in a named zone: the meeting's or the addressee's, never the machine's.
 *
 * @param zone IANA name, for example Europe/Sarajevo. An unknown one is a RangeError.
 */
export function useTimes(zone: string): Times {
  const intl = useIntl();
  const day = { timeZone: zone, day: "numeric", month: "long", year: "numeric" } as const;
  const hour = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return {
    hour: (at) => intl.formatTime(at, hour),
    day: (at) => intl.formatDate(at, day),
    instant: (at) =>
      `${intl.formatDate(at, { ...day, weekday: "short" })}, ${intl.formatTime(at, { ...hour, timeZoneName: "short" })}`,
  };
}
