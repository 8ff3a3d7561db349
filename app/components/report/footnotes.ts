import type { Footnote, Report } from "#domain/report/report.ts";

export type NumberedFootnote = { readonly number: number; readonly footnote: Footnote };

/** The footnotes of a report in one series, as Word numbers them. */
export function footnotesOf({ paragraphs }: Report): readonly NumberedFootnote[] {
  return paragraphs
    .flatMap(({ footnotes }) => footnotes.toSorted((one, other) => one.at - other.at))
    .map((footnote, index) => ({ number: index + 1, footnote }));
}
