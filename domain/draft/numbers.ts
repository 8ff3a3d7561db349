import type { DraftLine } from "#domain/draft/draft.ts";
import { pointLetter } from "#domain/report/numbering.ts";

/** The number that a line has in the report: "12", or "12 (k)" for a point. */
export type LineNumber = { readonly number: number; readonly letter?: string };

/** What numbers follow from. A line without letters neither prints nor counts. */
export type Countable = Pick<DraftLine, "level"> & { readonly isEmpty: boolean };

/** The numbers of lines in this order; nothing for an empty one. A point under nothing is a paragraph. */
export function lineNumbers(lines: readonly Countable[]): readonly (LineNumber | undefined)[] {
  let [number, points] = [0, 0];
  return lines.map(({ level, isEmpty }) => {
    if (isEmpty) return undefined;
    if (level === "point" && number > 0) return { number, letter: pointLetter(points++) };
    points = 0;
    return { number: ++number };
  });
}

/** As a reference says it: "7", "12 (k)". */
export const numberInText = ({ number, letter }: LineNumber): string =>
  letter === undefined ? String(number) : `${number} (${letter})`;

/** Does a line print nothing? A reference prints something. */
export const isEmptyLine = ({ pieces }: Pick<DraftLine, "pieces">): boolean =>
  pieces.every((piece) => ("text" in piece ? piece.text.trim() === "" : piece.reference === ""));
