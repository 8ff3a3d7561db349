/**
 * The languages of the pages. Two are only for trying out: en-XA shows text that nobody can translate and
 * what breaks when words grow longer, ar-XB what breaks from right to left.
 */
export const locales = {
  en: { direction: "ltr", formatsAs: "en-GB", isPseudo: false },
  "en-XA": { direction: "ltr", formatsAs: "en-GB", isPseudo: true },
  "ar-XB": { direction: "rtl", formatsAs: "en-GB", isPseudo: true },
} as const;

export type Locale = keyof typeof locales;

export function isLocale(tag: string | undefined): tag is Locale {
  return tag !== undefined && Object.hasOwn(locales, tag);
}

/** The first wish that can be met, English otherwise; pseudo-languages only where they are asked for. */
export function chooseLocale(wishes: readonly (string | undefined)[], { withPseudo }: { withPseudo: boolean }): Locale {
  return wishes.filter(isLocale).find((locale) => withPseudo || !locales[locale].isPseudo) ?? "en";
}
