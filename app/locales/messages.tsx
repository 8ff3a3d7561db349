import { messagesOf } from "#app/locales/catalogue.ts";
import type en from "#app/locales/en.json";
import type { Language } from "#app/locales/language.ts";
import { languageOf } from "#app/locales/language.ts";
import type { Locale } from "#app/locales/locales.ts";
import { locales } from "#app/locales/locales.ts";
import type { ReactNode } from "react";
import { createContext, useContext } from "react";

export type MessageId = keyof typeof en;

// Kept for the life of the server: a message is parsed once, not once a page.
const languages = new Map<Locale, Language>();

const LocaleContext = createContext<Locale>("en");

/** Gives a tree of components its language; stands around the whole page, on the server and in the browser. */
export function Messages({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** How the page's language writes days, figures and lists; its words are use-text.ts's. */
export function useLanguage(): Language {
  return languageIn(useLocale());
}

export function languageIn(locale: Locale): Language {
  const known = languages.get(locale);
  if (known) return known;
  const language = languageOf(locales[locale].formatsAs, messagesOf(locale));
  languages.set(locale, language);
  return language;
}
