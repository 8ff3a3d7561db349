import type { Marks } from "#app/editor/flat-text.ts";
import { pointLetter } from "#domain/report/numbering.ts";

/** What is drawn before a line and above it, and never part of its text. */
export type LineNumber = {
  /** "7." or "(a)". */
  readonly label: string;
  /** As a reference to it says: "7", "7 (a)". */
  readonly named: string;
  /** Does a part of the report begin here? Its kind and session. */
  readonly begins: string | undefined;
};

/** The part of the report in which a line stands. */
export const partOf = ({ kind, session }: { readonly kind?: unknown; readonly session?: unknown }): string =>
  typeof session === "string" ? `${String(kind)}/${session}` : String(kind);

/** The numbers of lines in this order; points are lettered under the paragraph before them. */
export function numbersOf(heads: readonly (Marks | undefined)[]): readonly LineNumber[] {
  let [paragraph, points] = [0, 0];
  let part: string | undefined;
  return heads.map((head = {}) => {
    if (head.level === "point" && paragraph > 0) {
      const letter = `(${pointLetter(points)})`;
      points += 1;
      return { label: letter, named: `${paragraph} ${letter}`, begins: undefined };
    }
    [paragraph, points] = [paragraph + 1, 0];
    const here = partOf(head);
    const begins = here === part ? undefined : here;
    part = here;
    return { label: `${paragraph}.`, named: String(paragraph), begins };
  });
}
