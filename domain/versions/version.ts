import type { Report } from "#domain/report/report.ts";
import type { VersionState } from "#domain/versions/state.ts";

/** A text as it was frozen: what is approved, circulated, compared and issued. */
export type Version = {
  readonly id: string;
  readonly meetingId: string;
  /** 1, 2, 3 … of its meeting. */
  readonly number: number;
  readonly state: VersionState;
  readonly report: Report;
  /** The canonical text (docs/canonical-text.md), and its SHA-256 in hex. */
  readonly text: string;
  readonly sha256: string;
  readonly frozenBy: string;
  readonly frozenAt: string;
  /** Who wrote in the text since the version before. */
  readonly editedBy: readonly string[];
  readonly open: OpenWhenFrozen;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** A version in a list: without its words. */
export type VersionHead = Omit<Version, "report" | "text">;

/** How much was open when a version was frozen: shown, acknowledged, and no veto. */
export type OpenWhenFrozen = { readonly errors: number; readonly missing: number };

/** Who froze a version or wrote in it: nobody of them approves it. */
export function touchedBy({ frozenBy, editedBy }: Pick<Version, "frozenBy" | "editedBy">): readonly string[] {
  return [...new Set([frozenBy, ...editedBy])];
}

/**
 * A piece of a version that is approved for itself: what stands over the text, a paragraph, or a lettered point.
 * Passages of two versions are the same piece where their ids are, whatever their numbers.
 */
export type Passage = {
  readonly id: string;
  /** "12" or "12 (k)"; none over the text. */
  readonly label?: string;
  /** Everything that is read there: heading, words and footnotes, one a line, in canonical form. */
  readonly words: string;
};
