import type { Locale } from "#app/locales/locales.ts";
import { languageIn } from "#app/locales/messages.tsx";
import type { Text } from "#app/locales/use-text.ts";
import { textOf } from "#app/locales/use-text.ts";

/** Words of a language where no component is: in the title of a document. */
export function textIn(locale: Locale): Text {
  return textOf(languageIn(locale));
}
