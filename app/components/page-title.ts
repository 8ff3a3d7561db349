import type { Locale } from "#app/locales/locales.ts";
import { isLocale } from "#app/locales/locales.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { Text } from "#app/locales/use-text.ts";

type Match = { readonly id: string; readonly data: unknown };

/**
 * The title of a browser's tab: the nearest thing first, the house last, in the language of the page, which the root
 * of the matched routes brings along. Names are the record's own.
 */
export function pageTitle(
  matches: readonly Match[],
  names: (text: Text) => readonly (string | undefined)[] = () => [],
): { title: string }[] {
  const text = textIn(localeOf(matches));
  return [{ title: [...names(text).filter((name) => name !== undefined), text("masthead.house")].join(" · ") }];
}

function localeOf(matches: readonly Match[]): Locale {
  const root = matches.find(({ id }) => id === "root")?.data;
  const tag = typeof root === "object" && root !== null && "locale" in root ? root.locale : undefined;
  return typeof tag === "string" && isLocale(tag) ? tag : "en";
}
