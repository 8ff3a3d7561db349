import { useIntl } from "react-intl";

/** Writes instants to the second on the clocks of the meeting's city, with their zone. */
export function useClockOf(timeZone: string) {
  const intl = useIntl();
  const time = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const written = { timeZone, timeZoneName: "short", ...day, ...time } as const;
  return {
    /** 7 May 2018, 11:42:07 CEST */
    moment: (at: string) => intl.formatDate(new Date(at), written),
    /** 7 May 2018, 11:42:07 – 11:42:31 CEST */
    span: (from: string, until: string) => intl.formatDateTimeRange(new Date(from), new Date(until), written),
  };
}
