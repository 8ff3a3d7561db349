import en from "#app/locales/en.json" with { type: "json" };
import type { Locale } from "#app/locales/locales.ts";
import { parsed } from "#app/locales/parsed.ts";
import { pseudoWords } from "#app/locales/pseudo.ts";
import type { MessageFormatElement } from "react-intl";

/** Every word of a language, by id. What is built for browsers has learnt-words.ts in the place of this module. */
export function wordsOf(locale: Locale): Record<string, string> | Record<string, MessageFormatElement[]> {
  const changed = pseudoWords[locale];
  if (!changed) return en;
  return Object.fromEntries(Object.entries(en).map(([id, message]) => [id, changed(parsed(message))]));
}
