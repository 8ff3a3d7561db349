import en from "#app/locales/en.json" with { type: "json" };
import type { Message } from "#app/locales/language.ts";
import type { Locale } from "#app/locales/locales.ts";
import { parsed } from "#app/locales/parsed.ts";
import { pseudoWords } from "#app/locales/pseudo.ts";

const english: ReadonlyMap<string, string> = new Map(Object.entries(en));

/** Every message of a language, by id. What is built for browsers has learnt-words.ts in the place of this module. */
export function messagesOf(locale: Locale): (id: string) => Message | undefined {
  const change = pseudoWords[locale];
  const known = new Map<string, Message>();
  return (id) => {
    const words = english.get(id);
    if (words === undefined) return undefined;
    const message = known.get(id) ?? (change ? change(parsed(words)) : parsed(words));
    known.set(id, message);
    return message;
  };
}
