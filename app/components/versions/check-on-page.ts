import type { VersionState } from "#domain/versions/state.ts";

/** A version of a paper that somebody may know of, with which a file is compared. */
export type CheckedVersion = {
  readonly number: number;
  readonly state: VersionState;
  readonly symbol?: string;
  /** All chairs approved its words. */
  readonly isApproved: boolean;
  /** Its own page of this kind. */
  readonly href: string;
  readonly textHref: string;
  readonly sha256: string;
  /** The hashes of the Word files that were given out. */
  readonly files: readonly string[];
};

export type CheckOnPage = CheckedVersion & {
  readonly title: string;
  readonly paper: string;
  readonly placeAndDates: string;
  /** The day on which it came into that state, in the meeting's city. */
  readonly since: string;
  /** Whose approval it needs: "Turkey, Chair of the Budapest Process". */
  readonly chair?: string;
  /** The others of its paper, newest first. */
  readonly others: readonly CheckedVersion[];
  readonly file: { readonly href: string; readonly name: string };
};
