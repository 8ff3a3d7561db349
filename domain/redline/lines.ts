import type { RedlineLine } from "#domain/redline/redline.ts";
import type { Report } from "#domain/report/report.ts";

/** The lines of a report in reading order: each heading above its paragraph, each point under it. */
export function linesOf({ paragraphs }: Report): RedlineLine[] {
  return paragraphs.flatMap(({ id, number, heading, text, footnotes, points }): RedlineLine[] => {
    const where = String(number);
    return [
      ...(heading === undefined
        ? []
        : [{ ...bare, id: `${id}.heading`, kind: "heading", where, text: heading } as const]),
      { id, kind: "paragraph", where, label: `${number}.`, text, footnotes: sound(footnotes, text) },
      ...points.map((point) => ({
        ...bare,
        id: `${id}.${point.id}`,
        kind: "point" as const,
        where: `${number} (${point.letter})`,
        label: `(${point.letter})`,
        text: point.text,
      })),
    ];
  });
}

const bare = { label: "", footnotes: [] };

/** In the order of the text, inside it, and never in the middle of a character. */
function sound(footnotes: RedlineLine["footnotes"], text: string): RedlineLine["footnotes"] {
  const placed = footnotes.map((footnote) => {
    const at = Math.min(Math.max(footnote.at, 0), text.length);
    return { ...footnote, at: text.slice(0, at).isWellFormed() ? at : at - 1 };
  });
  return placed.sort((one, other) => one.at - other.at);
}
