import { useIntl } from "react-intl";

/** Writes an instant with its zone: "10 May 2018, 09:00 UTC". The reader's own zone is not known where pages are made. */
export function useInstants(): (at: string) => string {
  const intl = useIntl();
  return (at) => {
    const date = new Date(at);
    const day = intl.formatDate(date, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    const time = intl.formatDate(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
    return `${day}, ${time} UTC`;
  };
}
