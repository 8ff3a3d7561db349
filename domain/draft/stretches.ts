import type { Draft, DraftLine, DraftPiece, UnitId } from "#domain/draft/draft.ts";
import { referenceSign } from "#domain/draft/draft.ts";

/** Where the letters of a unit stand. Places count from the beginning of the shared text. */
export type Stretch = {
  readonly unit: UnitId;
  /** The id of the line of its first letter. */
  readonly line: string;
  /** What stands, in order, with a space between parts. */
  readonly mine: string;
  /** Several where another sentence or the end of a paragraph came between. */
  readonly parts: readonly Part[];
};

/** Letters that stand together, without white space around them, with what was written by hand between them. */
export type Part = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: DraftLine["id"];
};

/** The signs of a line, each reference one. */
export const lettersOf = (pieces: readonly DraftPiece[]): string => pieces.map(signsOf).join("");

export const signsOf = (piece: DraftPiece): string => ("text" in piece ? piece.text : referenceSign);

/** Where the letters of each line begin in the shared text, and where they end. */
export function placesOf({ lines, beginsBare }: Draft): readonly { readonly from: number; readonly to: number }[] {
  let at = 0;
  return lines.map(({ pieces }, index) => {
    const from = at + (index === 0 && beginsBare ? 0 : 1);
    at = from + lettersOf(pieces).length;
    return { from, to: at };
  });
}

/** The units that have letters in a draft. */
export function stretchesOf(draft: Draft): ReadonlyMap<UnitId, Stretch> {
  const found = new Map<UnitId, { readonly line: string; readonly parts: Part[] }>();
  const places = placesOf(draft);
  draft.lines.forEach(({ id, pieces }, index) => {
    const begin = places[index]?.from ?? 0;
    for (const { unit, from, to, letters } of partsIn(pieces)) {
      const part = { from: begin + from, to: begin + to, text: letters.slice(from, to), line: id };
      const known = found.get(unit);
      if (known === undefined) found.set(unit, { line: id, parts: [part] });
      else known.parts.push(part);
    }
  });
  return new Map(
    [...found].map(([unit, { line, parts }]) => [
      unit,
      { unit, line, parts, mine: parts.map(({ text }) => text).join(" ") },
    ]),
  );
}

function partsIn(pieces: readonly DraftPiece[]) {
  const letters = lettersOf(pieces);
  const parts: { unit: UnitId; from: number; to: number; letters: string }[] = [];
  let at = 0;
  for (const piece of pieces) {
    const signs = signsOf(piece);
    const [from, to] = [at + signs.length - signs.trimStart().length, at + signs.trimEnd().length];
    at += signs.length;
    if (piece.unit === undefined || from >= to) continue;
    const last = parts.at(-1);
    if (last?.unit === piece.unit) last.to = to;
    else parts.push({ unit: piece.unit, from, to, letters });
  }
  return parts;
}

/** Words are the same whatever white space stands between them. */
export const isSaying = (letters: string, text: string): boolean => squeezed(letters) === squeezed(text);

const squeezed = (text: string) => text.replace(/\s+/gu, " ").trim();
