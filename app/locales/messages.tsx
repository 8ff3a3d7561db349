import { wordsOf } from "#app/locales/catalogue.ts";
import type en from "#app/locales/en.json";
import type { Locale } from "#app/locales/locales.ts";
import { locales } from "#app/locales/locales.ts";
import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { IntlShape } from "react-intl";
import { createIntl, RawIntlProvider } from "react-intl";

export type MessageId = keyof typeof en;

// Kept for the life of the server: a message is parsed once, not once a page.
const intlByLocale = new Map<Locale, IntlShape>();

const LocaleContext = createContext<Locale>("en");

/** Gives a tree of components its language; stands around the whole page, on the server and in the browser. */
export function Messages({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleContext.Provider value={locale}>
      <RawIntlProvider value={intlOf(locale)}>{children}</RawIntlProvider>
    </LocaleContext.Provider>
  );
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** How a language writes words, numbers and days. */
export function intlOf(locale: Locale): IntlShape {
  const kept = intlByLocale.get(locale);
  if (kept) return kept;
  const intl = createIntl({ locale: locales[locale].formatsAs, messages: wordsOf(locale) });
  intlByLocale.set(locale, intl);
  return intl;
}
