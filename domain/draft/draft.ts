import type { ParagraphKind } from "#domain/record/record.ts";

/**
 * The working text of a report once somebody has begun to write: the compiled paragraphs, edited together.
 *
 * A draft is kept as one flat shared text (decision 24). Each line is begun by a line feed that carries the line's
 * attributes; letters carry the unit that they were compiled from, so that a sentence keeps its sources wherever it is
 * moved, split or joined. A reference to a paragraph is one character that says which line is meant and never which
 * number, so that numbers are right in whatever order the lines stand.
 */
export type Draft = {
  readonly lines: readonly DraftLine[];
  /** What each unit said when it was last put in, or when somebody decided to leave what stands. */
  readonly base: ReadonlyMap<UnitId, string>;
  /** The shared text lost the line feed before its first letters, as when its first line was deleted beside typing. */
  readonly beginsBare?: true;
};

/** A paragraph, or one of the lettered points under the paragraph before it. */
export type DraftLine = {
  /** Stable across versions, [a-z0-9-] only: the paragraph's bookmark in Word. */
  readonly id: string;
  readonly level: "paragraph" | "point";
  readonly kind: ParagraphKind;
  readonly session?: string;
  readonly pieces: readonly DraftPiece[];
};

/** Letters of one origin, or a reference to the number of another line. */
export type DraftPiece =
  { readonly text: string; readonly unit?: UnitId } | { readonly reference: DraftLine["id"]; readonly unit?: UnitId };

/**
 * What one sentence is compiled from: "said:i7", "said:i7+i8", "fact:participants/0", "promised:f1", "point:p1".
 * Letters without one were written by hand.
 */
export type UnitId = string;

/** The character that stands for a reference in the shared text: U+FFFC, one letter long for everybody. */
export const referenceSign = "￼";

/** The name of the flat text in the draft's document, and of the map of what each unit said. */
export const draftNames = { text: "draft", base: "base" } as const;
