import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt, spansOf } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";

// English says these twice on purpose: "those who had had", "it was said that that".
const saidTwice = new Set(["had", "that", "very", "much", "many", "more"]);

/** The same word twice running; names that double themselves ("Pago Pago") begin with a capital both times. */
export function doubledWords(text: CheckedText): readonly Finding[] {
  return spansOf(text.own, /(?<![\p{L}\d’'-])(\p{L}+)\s+\1(?![\p{L}\d’'-])/giu).flatMap((span) => {
    const [first = "", second = ""] = span.written.split(/\s+/u);
    const isName = /^\p{Lu}/u.test(second);
    if (isName || saidTwice.has(second)) return [];
    return [foundAt(text, "doubled-word", span, { written: span.written }, first)];
  });
}
