/** The checks by name; the name is also the key of its words in the message catalogue. */
export const checkIds = [
  "unlisted-speaker",
  "absent-speaker",
  "name-of-another-day",
  "countries-differ",
  "organisations-differ",
  "people-differ",
  "fragment-line",
  "unknown-name",
] as const;
export type CheckId = (typeof checkIds)[number];

export type FindingLevel = "error" | "warning" | "information";

/** Where, what and why; the words are made from `check` and `values` by the message catalogue. */
export type Finding = {
  readonly check: CheckId;
  readonly level: FindingLevel;
  readonly where: FindingPlace;
  readonly values: Readonly<Record<string, string | number>>;
};

/** `span` is in characters of the paragraph's text. */
export type FindingPlace = {
  readonly paragraph?: number;
  readonly span?: { readonly start: number; readonly end: number };
  readonly session?: string;
  readonly intervention?: string;
};
