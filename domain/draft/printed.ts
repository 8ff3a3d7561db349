import type { Draft, DraftLine, DraftPiece, UnitId } from "#domain/draft/draft.ts";
import type { LineNumber } from "#domain/draft/numbers.ts";
import { isEmptyLine, lineNumbers, numberInText } from "#domain/draft/numbers.ts";
import { signsOf } from "#domain/draft/stretches.ts";

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

/** The numbers of all lines that print, by their ids. */
export function numbersOf({ lines }: Draft): ReadonlyMap<DraftLine["id"], LineNumber> {
  const numbers = lineNumbers(lines.map((line) => ({ level: line.level, isEmpty: isEmptyLine(line) })));
  return new Map(
    lines.flatMap(({ id }, index) => {
      const number = numbers[index];
      return number === undefined ? [] : [[id, number] as const];
    }),
  );
}

function printed(
  pieces: readonly DraftPiece[],
  numbers: ReturnType<typeof numbersOf>,
): Pick<PrintedLine, "text" | "spans"> {
  let text = "";
  let inLine = 0;
  const spans: PrintedSpan[] = [];
  for (const piece of pieces) {
    const words = "text" in piece ? piece.text : cited(piece.reference, numbers);
    const signs = signsOf(piece).length;
    spans.push({ from: text.length, to: text.length + words.length, unit: piece.unit, inLine, signs });
    text += words;
    inLine += signs;
  }
  const before = text.length - text.trimStart().length;
  const moved = spans.map((span) => ({ ...span, from: span.from - before, to: span.to - before }));
  return { text: text.trim(), spans: moved };
}

function cited(reference: DraftLine["id"], numbers: ReturnType<typeof numbersOf>): string {
  if (reference === "") return "";
  const number = numbers.get(reference);
  return number === undefined ? lostReference : numberInText(number);
}
