import { LevelFormat } from "docx";
import type { INumberingOptions } from "docx";
import { listMarker } from "#domain/text/characters.ts";
import { listIndents } from "#exports/house-style.ts";

type ListDefinition = INumberingOptions["config"][number];

/** The report's numbers as Word's own: `12.` for a paragraph, `(k)` for a point, `(iv)` under a point. */
type ReportNumbering = {
  readonly lists: readonly ListDefinition[];
  /** The list of each paragraph, in the order of the report. */
  readonly references: readonly string[];
};

/**
 * One list for as long as the numbers follow each other; where they jump (an extract, an imported report), a new list
 * begins at the number given, so that a paragraph is cited in Word as it is on the screen.
 */
export function reportNumbering(numbers: readonly number[]): ReportNumbering {
  const lists: ListDefinition[] = [];
  const references = numbers.map((number, index) => {
    const follows = index > 0 && numbers[index - 1] === number - 1;
    if (!follows) lists.push(listFrom(number, `report${listMarker}${lists.length}`));
    return lists.at(-1)?.reference ?? "";
  });
  return { lists, references };
}

const level = { paragraph: 0, point: 1, subPoint: 2 } as const;

/** Where in a list a paragraph hangs. `custom`: without npm docx's own List Paragraph style. */
export function inList(reference: string, kind: keyof typeof level) {
  return { reference, level: level[kind], custom: true };
}

function listFrom(start: number, reference: string): ListDefinition {
  const indented = (kind: keyof typeof level) => ({
    level: level[kind],
    style: { paragraph: { indent: listIndents[kind] } },
  });
  return {
    reference,
    levels: [
      { ...indented("paragraph"), start, format: LevelFormat.DECIMAL, text: "%1." },
      { ...indented("point"), format: LevelFormat.LOWER_LETTER, text: "(%2)" },
      { ...indented("subPoint"), format: LevelFormat.LOWER_ROMAN, text: "(%3)" },
    ],
  };
}
