import type { IntlMessageFormat } from "intl-messageformat";
import { formatToParts } from "intl-messageformat";

/** A message taken apart into words, arguments and plurals. */
export type Message = ReturnType<IntlMessageFormat["getAst"]>;
type Formatters = Parameters<typeof formatToParts>[2];
type Value<Piece> = string | number | boolean | Date | Piece | ((words: (string | Piece)[]) => Piece);

/** How a language writes words, days, figures and lists: as the platform knows, and for nothing that pages do not write. */
export type Language = {
  /** What an id says, in one piece or more; a value that is no text stays a piece of its own. */
  pieces<Piece = never>(id: string, values?: Readonly<Record<string, Value<Piece>>>): (string | Piece)[];
  date(at: Date, options: Intl.DateTimeFormatOptions): string;
  number(figure: number, options?: Intl.NumberFormatOptions): string;
  list(parts: readonly string[]): string;
  /** "4 minutes ago" */
  ago(figure: number, unit: Intl.RelativeTimeFormatUnit): string;
};

/** `messageOf` is asked each time: a page learns words as it goes. */
export function languageOf(tag: string, messageOf: (id: string) => Message | undefined): Language {
  const dates = kept((options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
  const numbers = kept((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
  const plurals = kept((options?: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));
  const lists = kept(() => new Intl.ListFormat(tag));
  const formatters: Formatters = {
    getDateTimeFormat: (_, options) => dates(options),
    // Their type has more options than the platform's; no message gives any.
    getNumberFormat: () => numbers(),
    getPluralRules: (_, options) => plurals(options),
  };
  return {
    pieces<Piece>(id: string, values?: Readonly<Record<string, Value<Piece>>>) {
      try {
        const message = messageOf(id) ?? lacking(id);
        return formatToParts<Piece>(message, tag, formatters, formats, values, undefined, id).map(({ value }) => value);
      } catch (error) {
        return [idInstead(id, error)];
      }
    },
    date: (at, options) => dates(options).format(at),
    number: (figure, options) => numbers(options).format(figure),
    list: (parts) => lists().format(parts),
    ago: (figure, unit) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-figure, unit),
  };
}

/** Styles that messages name for figures and dates: none does. */
const formats = { number: {}, date: {}, time: {} };

function lacking(id: string): never {
  throw new Error(`There are no words for "${id}".`);
}

/** A page that cannot say something goes on, and tells the browser: tests of pages hear it. */
function idInstead(id: string, error: unknown): string {
  if ("reportError" in globalThis) reportError(error);
  return id;
}

/** Making one of the platform's formatters takes longer than a hundred uses of it. */
function kept<Options, Formatter>(make: (options?: Options) => Formatter): (options?: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const name = JSON.stringify(options) ?? "";
    const known = made.get(name) ?? make(options);
    made.set(name, known);
    return known;
  };
}
