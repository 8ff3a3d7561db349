import { useLanguage } from "#app/locales/messages.tsx";

export type Moments = {
  /** 10 May, 09:00 */
  short(at: string): string;
  /** 09:00:30 UTC */
  clock(at: string): string;
};

/** Writes moments in the reader's language. In UTC, because an outbox has addressees everywhere and a city nowhere. */
export function useMoments(): Moments {
  const language = useLanguage();
  const written = (at: string, options: Intl.DateTimeFormatOptions) =>
    language.date(new Date(at), { timeZone: "UTC", hour12: false, ...options });
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return {
    short: (at) => written(at, { day: "numeric", month: "short", ...time }),
    clock: (at) => written(at, { ...time, second: "2-digit", timeZoneName: "short" }),
  };
}
