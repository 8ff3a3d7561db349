import type { VersionState } from "#domain/versions/state.ts";

export type CheckOnPage = {
  readonly title: string;
  readonly paper: string;
  readonly placeAndDates: string;
  readonly symbol?: string;
  readonly number: number;
  readonly state: VersionState;
  /** The day on which it came into that state, in the meeting's city. */
  readonly since: string;
  /** Whose approval it needs: "Turkey, Chair of the Budapest Process". */
  readonly chair?: string;
  readonly sha256: string;
  /** The hashes of the Word files that were given out. */
  readonly files: readonly string[];
  readonly textHref: string;
  readonly file: { readonly href: string; readonly name: string };
};
