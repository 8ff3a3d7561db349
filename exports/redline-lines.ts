import type { RedlineEntry, RedlineLine, RedlinePiece } from "#domain/redline/redline.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { forPaper, positionOnPaper } from "#domain/text/typography.ts";

type Kind = RedlinePiece["kind"];
/** Words as printed, or the words of a footnote. */
export type PrintedPiece =
  { readonly kind: Kind; readonly paper: string } | Extract<RedlinePiece, { readonly note: unknown }>;

/** One paragraph of the redline in Word: a whole entry, or what stands between two of its cuts. */
export type PrintedLine = {
  readonly line: RedlineLine;
  readonly pieces: readonly PrintedPiece[];
  /** The mark at its end is only in the old report, or only in the new one. */
  readonly mark: Kind;
};

/** An entry as paragraphs. What has to hold together on paper is decided on whole texts, and then cut into pieces. */
export function printedLines({ kind, old, now, pieces }: RedlineEntry, language: Spelling): PrintedLine[] {
  const [before, after] = [new Printed(old, language), new Printed(now, language)];
  const all: PrintedPiece[][] = [[]];
  const cuts: Kind[] = [];
  for (const piece of pieces) {
    const isOld = piece.kind !== "new";
    if ("cut" in piece) {
      (isOld ? before : after).next();
      cuts.push(piece.kind);
      all.push([]);
    } else if ("note" in piece) all.at(-1)?.push(piece);
    else {
      const taken = isOld ? before.take(piece.words) : undefined;
      const paper = piece.kind === "gone" ? taken : after.take(piece.words);
      all.at(-1)?.push({ kind: piece.kind, paper: paper ?? taken ?? piece.words });
    }
  }
  const whole = kind === "inserted" ? "new" : kind === "deleted" ? "gone" : "kept";
  const longer = old.length > now.length ? old : now;
  return all.flatMap((printed, index) => {
    const line = longer[index];
    return line ? [{ line, pieces: printed, mark: cuts[index] ?? whole }] : [];
  });
}

/** The texts of one side, taken piece by piece as they are printed. */
class Printed {
  readonly #lines: readonly { readonly text: string; readonly paper: string }[];
  #line = 0;
  #at = 0;

  constructor(lines: readonly RedlineLine[], language: Spelling) {
    this.#lines = lines.map(({ text }) => ({ text, paper: forPaper(text, language) }));
  }

  /** `undefined` where this side is not printed here (the other place of a move). */
  take(words: string): string | undefined {
    const line = this.#lines[this.#line];
    if (line === undefined) return undefined;
    const { text, paper } = line;
    const [from, to] = [this.#at, (this.#at += words.length)];
    const place = (at: number) => (at >= text.length ? paper.length : positionOnPaper(text, paper, at));
    return paper.slice(place(from), place(to));
  }

  next(): void {
    this.#line += 1;
    this.#at = 0;
  }
}
