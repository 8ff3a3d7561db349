import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { QuoteMarks } from "#domain/text/quotations.ts";
import { quotationsIn } from "#domain/text/quotations.ts";
import type { Spelling } from "#domain/text/spelling.ts";

const isTypewritten = (marks: QuoteMarks) => marks === "''" || marks === '""';

/**
 * Quotation marks of more than one kind: those that are fewer, and straight ones always where the report has printer's
 * marks. A report that is typewritten throughout is one style. Words in quotes are not looked at, only their marks.
 */
export function quoteStyles(texts: readonly CheckedText[], spelling: Spelling): readonly Finding[] {
  const quotations = texts.flatMap((text) => quotationsIn(text.text).map((quotation) => ({ text, ...quotation })));
  const printed = quotations.filter(({ marks }) => !isTypewritten(marks));
  if (printed.length === 0) return [];
  const count = (marks: QuoteMarks) => printed.filter((quotation) => quotation.marks === marks).length;
  const house: QuoteMarks = spelling === "en-US" ? "“”" : "‘’";
  const [style = house] = [...new Set([house, ...printed.map(({ marks }) => marks)])].toSorted(
    (one, other) => count(other) - count(one),
  );
  const [open = "", close = ""] = style;
  return quotations
    .filter(({ marks }) => marks !== style)
    .map(({ text, start, end, inner, marks }) =>
      foundAt(text, "quote-style", { start, end }, { written: inner, marks, style }, `${open}${inner}${close}`),
    );
}
