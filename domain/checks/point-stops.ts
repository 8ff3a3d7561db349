import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { Report } from "#domain/report/report.ts";
import { numberOf } from "#domain/text/lists.ts";

const withStop = /[.!?…]["'’”»)\]]*\s*$/u;
const asSeries = /[;,]\s*(?:and|or)?\s*$/u;

/** Some points of a list end with a full stop and others with nothing: those that are fewer. */
export function pointStops({ paragraphs }: Report): readonly Finding[] {
  return paragraphs.flatMap(({ number, points }) => {
    const ended = points.filter(({ text }) => withStop.test(text));
    const open = points.filter(({ text }) => text.trim() !== "" && !withStop.test(text) && !asSeries.test(text));
    if (ended.length === 0 || open.length === 0 || points.some(({ text }) => asSeries.test(text))) return [];
    const hasStops = ended.length >= open.length;
    // A question or a closing quotation mark ends a point in any list.
    const wrong = hasStops ? open : ended.filter(({ text }) => text.trimEnd().endsWith("."));
    return wrong.map(({ letter, text }) => {
      const end = text.trimEnd().length;
      const start = end - 1;
      const last = text.slice(start, end);
      const replacement = hasStops ? `${last}.` : "";
      const wanted = hasStops ? 1 : 0;
      return foundAt({ paragraph: number, point: letter }, "point-stops", { start, end }, { wanted }, replacement);
    });
  });
}

/** "Five points" are announced and there are six. */
export function pointsDiffer({ paragraphs }: Report): readonly Finding[] {
  return paragraphs.flatMap(({ number, text, points }) => {
    if (points.length === 0) return [];
    return [
      ...text.matchAll(/\b(\p{L}+|\d{1,2})\s+(?:(?:main|key|following)\s+)*(?:points|conclusions|messages)\b/gu),
    ].flatMap(({ index, 0: written, 1: word = "" }) => {
      const stated = numberOf(word);
      if (stated === undefined || stated === points.length) return [];
      const span = { start: index, end: index + written.length };
      return [foundAt({ paragraph: number }, "points-differ", span, { stated, counted: points.length })];
    });
  });
}
