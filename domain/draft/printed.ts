import type { Draft, DraftLine, DraftPiece, UnitId } from "#domain/draft/draft.ts";
import { signsOf } from "#domain/draft/stretches.ts";
import { pointLetter } from "#domain/report/numbering.ts";

/** The number that a line has in the report: "12", or "12 (k)" for a point. */
export type LineNumber = { readonly number: number; readonly letter?: string };

/** A line as it prints, with its number and its references resolved. */
export type PrintedLine = {
  readonly line: DraftLine;
  readonly at: LineNumber;
  readonly text: string;
  readonly spans: readonly PrintedSpan[];
};

/** Printed letters of one origin, and where they stand in the line; a reference prints several for its one sign. */
export type PrintedSpan = {
  readonly from: number;
  readonly to: number;
  readonly unit?: UnitId;
  readonly inLine: number;
  readonly signs: number;
};

/** What a reference prints whose paragraph is gone; the checks find it as a note that was left in the text. */
const lostReference = "??";

/** The lines that print, in order. A line without letters neither prints nor counts. */
export function printedLines(draft: Draft): readonly PrintedLine[] {
  const numbers = numbersOf(draft);
  return draft.lines.flatMap((line) => {
    const at = numbers.get(line.id);
    return at === undefined ? [] : [{ line, at, ...printed(line.pieces, numbers) }];
  });
}

/** The numbers of all lines that print, by their ids. A point under nothing is a paragraph. */
export function numbersOf({ lines }: Draft): ReadonlyMap<DraftLine["id"], LineNumber> {
  let [number, points] = [0, 0];
  return new Map(
    lines.filter(prints).map(({ id, level }) => {
      if (level === "point" && number > 0) return [id, { number, letter: pointLetter(points++) }] as const;
      points = 0;
      return [id, { number: ++number }] as const;
    }),
  );
}

const prints = ({ pieces }: DraftLine) =>
  pieces.some((piece) => ("text" in piece ? piece.text.trim() !== "" : piece.reference !== ""));

function printed(
  pieces: readonly DraftPiece[],
  numbers: ReturnType<typeof numbersOf>,
): Pick<PrintedLine, "text" | "spans"> {
  let text = "";
  let inLine = 0;
  const spans: PrintedSpan[] = [];
  for (const piece of pieces) {
    const words = "text" in piece ? piece.text : numberInText(piece.reference, numbers);
    const signs = signsOf(piece).length;
    spans.push({ from: text.length, to: text.length + words.length, unit: piece.unit, inLine, signs });
    text += words;
    inLine += signs;
  }
  const before = text.length - text.trimStart().length;
  const moved = spans.map((span) => ({ ...span, from: span.from - before, to: span.to - before }));
  return { text: text.trim(), spans: moved };
}

function numberInText(reference: DraftLine["id"], numbers: ReturnType<typeof numbersOf>): string {
  if (reference === "") return "";
  const at = numbers.get(reference);
  if (at === undefined) return lostReference;
  return at.letter === undefined ? String(at.number) : `${at.number} (${at.letter})`;
}
