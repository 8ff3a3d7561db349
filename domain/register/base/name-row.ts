import type { DatedName } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** A name as running text writes it, with its article; the formal name; the source where it is not CLDR. */
export type NameRow = readonly [running: string, formal?: string, source?: string];

export type NameRows = Readonly<Record<string, NameRow>>;

export const asUnitedNations = "Short name as the United Nations uses it, formal name as in protocol; not CLDR 48.";

const fromCldr = "Short name of CLDR 48 (ICU 78.3); formal name, where given, as in protocol.";

const article = /^(?:the|la|les|le) |^l’/;

// Written as one with its noun, so it stays in the name; lists of the United Nations in Arabic leave it out of account.
const arabicArticle = "ال";

/** The dated name that a row stands for, with the article taken off its short form. */
export function datedName([running, formal, source = fromCldr]: NameRow, from: IsoDate | null): DatedName {
  const leading = article.exec(running)?.[0];
  return {
    from,
    short: leading ? running.slice(leading.length) : running,
    ...(formal ? { formal } : {}),
    ...(leading ? { article: leading.trimEnd() } : {}),
    ...(running.startsWith(arabicArticle) ? { sortAs: running.slice(arabicArticle.length) } : {}),
    source,
  };
}

/** The one name that a party has always had, with the acronym that this language gives it. */
export function always(running: string, source: string, acronym?: string): readonly DatedName[] {
  return [{ ...datedName([running, undefined, source], null), ...(acronym ? { acronym } : {}) }];
}
