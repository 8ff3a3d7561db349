import type { Message } from "#app/locales/language.ts";
import { IntlMessageFormat } from "intl-messageformat";

/** A message taken apart into words, arguments and plurals, so that whoever says it needs no parser. */
export function parsed(message: string): Message {
  return new IntlMessageFormat(message, "en").getAst();
}
