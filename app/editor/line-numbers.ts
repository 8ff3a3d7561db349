import type { Line } from "#app/editor/lines.ts";
import { lineNumbers, numberInText } from "#domain/draft/numbers.ts";
import { isTold, type Telling } from "#domain/draft/told.ts";

/** What is drawn before a line and above it, and never part of its text. */
export type DrawnNumber = {
  /** "7." or "(a)"; nothing before a line that will not print. */
  readonly label: string | undefined;
  /** As a reference to it says: "7", "7 (a)". */
  readonly named: string | undefined;
  /** Does a part of the report begin here? Its kind and session. */
  readonly begins: string | undefined;
};

/** What numbers follow from, and nothing that a letter more or less changes. */
export type Numbered = {
  readonly head: Line["head"];
  readonly isEmpty: boolean;
  /** The report tells it; what it does not tell is not counted. */
  readonly isTold: boolean;
};

export const asNumbered = ({ head, runs }: Line, telling: Telling): Numbered => ({
  head,
  isEmpty: runs.every(({ text }) => text.trim() === ""),
  isTold: isTold(head ?? {}, telling),
});

/** The part of the report in which a line stands. */
export const partOf = ({ kind, session }: { readonly kind?: unknown; readonly session?: unknown }): string =>
  typeof session === "string" ? `${String(kind)}/${session}` : String(kind);

/** The numbers of lines in this order, as the report counts them. */
export function numbersOf(lines: readonly Numbered[]): readonly DrawnNumber[] {
  const numbers = lineNumbers(
    lines.map(({ head, isEmpty, isTold: counts }) => ({
      level: head?.level === "point" ? "point" : "paragraph",
      isEmpty: isEmpty || !counts,
    })),
  );
  let part: string | undefined;
  return lines.map(({ head = {} }, at) => {
    const number = numbers[at];
    if (number === undefined) return { label: undefined, named: undefined, begins: undefined };
    const named = numberInText(number);
    if (number.letter !== undefined) return { label: `(${number.letter})`, named, begins: undefined };
    const label = `${number.number}.`;
    // What was written between the paragraphs of a part belongs to it.
    const here = head.kind === "free" ? part : partOf(head);
    const begins = here === part ? undefined : here;
    part = here;
    return { label, named, begins };
  });
}
