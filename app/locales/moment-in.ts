import type { Locale } from "#app/locales/locales.ts";
import { languageIn } from "#app/locales/messages.tsx";

/** An instant where no page is, as in a mail: "10 May 2018 at 09:00 UTC". */
export function momentIn(locale: Locale, instant: Date): string {
  return languageIn(locale).date(instant, {
    ...{ day: "numeric", month: "long", year: "numeric" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...{ timeZone: "UTC", timeZoneName: "short" },
  });
}
