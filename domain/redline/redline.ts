import type { Change } from "#domain/text/changes.ts";
import type { Footnote } from "#domain/report/report.ts";

/** A heading, a numbered paragraph or a lettered point of a report, as one line of a redline. */
export type RedlineLine = {
  readonly id: string;
  readonly kind: "heading" | "paragraph" | "point";
  /** How it is cited: "12", "12 (k)"; a heading by the paragraph under it. */
  readonly where: string;
  /** What is printed before it: "12.", "(k)", or nothing. */
  readonly label: string;
  readonly text: string;
  readonly footnotes: readonly Footnote[];
};

/** Words, a footnote, or the place where a line was cut in two or joined with the next. */
export type RedlinePiece =
  | Change
  | { readonly kind: Change["kind"]; readonly note: readonly Change[] }
  | { readonly kind: "gone" | "new"; readonly cut: true };

/**
 * One line of the old report, of the new one, or of both side by side. The lines of `now`, in the order of the redline,
 * are the new report, and those of `old` the old one.
 */
export type RedlineEntry = {
  /** `away` and `here` are the two places of one move. */
  readonly kind: "kept" | "changed" | "inserted" | "deleted" | "away" | "here" | "split" | "merged";
  readonly old: readonly RedlineLine[];
  readonly now: readonly RedlineLine[];
  readonly pieces: readonly RedlinePiece[];
  /** Ties the two places of a move together. */
  readonly move?: number;
};
