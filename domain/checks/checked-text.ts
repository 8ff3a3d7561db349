import type { CheckId, Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import type { ParagraphKind } from "#domain/record/record.ts";
import type { Report } from "#domain/report/report.ts";
import { withoutQuotations } from "#domain/text/quotations.ts";
import type { Span } from "#domain/text/sentences.ts";

/** One text of a report, a paragraph's or a point's: what a check looks at and can say where. */
export type CheckedText = {
  readonly paragraph: number;
  /** The letter of the point, where it is one. */
  readonly point?: string;
  readonly kind: ParagraphKind;
  readonly session?: string;
  readonly text: string;
  /** The same text with quotations blotted out: a delegation's own words are nobody's to mend. */
  readonly own: string;
};

/** Every text of a report in order: each paragraph, then its points. */
export function textsOf({ paragraphs }: Report): readonly CheckedText[] {
  return paragraphs.flatMap(({ number, kind, session, text, points }) => {
    const place = { paragraph: number, kind, session };
    return [
      { ...place, text, own: withoutQuotations(text) },
      ...points.map((point) => ({
        ...place,
        point: point.letter,
        text: point.text,
        own: withoutQuotations(point.text),
      })),
    ];
  });
}

/** A finding on these characters of a text. */
export function foundAt(
  { paragraph, point }: Pick<CheckedText, "paragraph" | "point">,
  check: CheckId,
  span: Span,
  values: Finding["values"],
  replacement?: string,
): Finding {
  return {
    check,
    level: levelOf[check],
    where: { paragraph, ...(point !== undefined && { point }), span: { start: span.start, end: span.end } },
    values,
    ...(replacement !== undefined && { replacement }),
  };
}

/** The characters that a pattern matches, or that one of its groups does. */
export function spansOf(text: string, pattern: RegExp): readonly (Span & { readonly written: string })[] {
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    written,
  }));
}
