import type { Draft, DraftLine, DraftPiece } from "#domain/draft/draft.ts";
import { referenceSign } from "#domain/draft/draft.ts";
import { freshIn, idOf } from "#domain/draft/units.ts";
import type { ParagraphKind } from "#domain/record/record.ts";
import { paragraphKinds } from "#domain/record/record.ts";

/** Signs of one kind in the shared text, as the text's delta gives them. */
export type Written = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> };

/** The delta that writes a draft; reading it gives the same draft. */
export function writtenAs({ lines, beginsBare }: Draft): readonly Written[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 && beginsBare ? [] : [feedOf(line)]),
    ...line.pieces.map(writtenPiece),
  ]);
}

/** The line feed that begins a line and says what kind of line it is. */
export function feedOf({ id, level, kind, session }: Omit<DraftLine, "pieces">): Written {
  return { insert: "\n", attributes: { id, level, kind, ...(session && { session }) } };
}

export function writtenPiece(piece: DraftPiece): Written {
  const unit = piece.unit === undefined ? {} : { unit: piece.unit };
  if ("reference" in piece) return { insert: referenceSign, attributes: { ref: piece.reference, ...unit } };
  return piece.unit === undefined ? { insert: piece.text } : { insert: piece.text, attributes: unit };
}

type OpenLine = Omit<DraftLine, "pieces"> & { readonly pieces: DraftPiece[] };

/**
 * The draft that a shared text says. Any text says one: what no editor of ours writes is read as the nearest sound
 * thing, and never dropped, so that what stands at a place of the draft stands at the same place of the text.
 */
export function readDraft(text: readonly Written[], base: Iterable<readonly [string, unknown]>): Draft {
  const taken = new Set<string>();
  const lines: OpenLine[] = [];
  const begin = (attributes: Written["attributes"] = {}) => lines.push(lineWith(attributes, taken, lines.length === 0));
  for (const { insert, attributes } of text) {
    // An embedded thing, which nobody writes, has one place in the text, as a reference to nothing has.
    const signs: unknown = insert;
    const parts = typeof signs === "string" ? signs.split(/(\n)/u) : [referenceSign];
    for (const part of parts) {
      if (part === "") continue;
      if (part !== "\n" && lines.length === 0) begin();
      if (part === "\n") begin(attributes);
      else lines.at(-1)?.pieces.push(...piecesOf(part, attributes));
    }
  }
  const isBare = text[0] !== undefined && !String(text[0].insert).startsWith("\n");
  return {
    lines: lines.map((line) => ({ ...line, pieces: joined(line.pieces) })),
    base: new Map([...base].filter((entry): entry is readonly [string, string] => typeof entry[1] === "string")),
    ...(isBare && { beginsBare: true }),
  };
}

function lineWith(attributes: Readonly<Record<string, unknown>>, taken: Set<string>, isFirst: boolean): OpenLine {
  const { id, level, kind, session } = attributes;
  return {
    id: freshIn(taken, idOf(typeof id === "string" ? id : "")),
    level: level === "point" && !isFirst ? "point" : "paragraph",
    kind: isKind(kind) ? kind : "free",
    ...(typeof session === "string" && session !== "" && { session }),
    pieces: [],
  };
}

const isKind = (kind: unknown): kind is ParagraphKind => paragraphKinds.some((known) => known === kind);

function piecesOf(signs: string, { unit, ref }: Readonly<Record<string, unknown>> = {}): readonly DraftPiece[] {
  const origin = typeof unit === "string" && unit !== "" ? { unit } : {};
  const parts = signs.split(new RegExp(`(${referenceSign})`, "u")).filter((part) => part !== "");
  return parts.map((part) =>
    part === referenceSign ? { reference: typeof ref === "string" ? ref : "", ...origin } : { text: part, ...origin },
  );
}

/** Neighbours of one origin are one piece. */
function joined(pieces: readonly DraftPiece[]): readonly DraftPiece[] {
  const whole: DraftPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && "text" in last && "text" in piece && last.unit === piece.unit)
      whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
