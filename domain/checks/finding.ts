import type { Span } from "#domain/text/sentences.ts";

export type FindingLevel = "error" | "warning" | "information";

/** The checks by name and how much a finding weighs; the name is also the key of its words in the message catalogue. */
export const levelOf = {
  "unlisted-speaker": "error",
  "name-of-another-day": "error",
  "designation-unmarked": "error",
  "countries-differ": "error",
  "organisations-differ": "error",
  "people-differ": "error",
  "points-differ": "error",
  "designation-counted": "error",
  "forbidden-attribution": "error",
  "date-outside": "error",
  "impossible-date": "error",
  "no-such-area": "error",
  "personal-data": "error",
  "leftover-note": "error",
  "two-names": "warning",
  "list-order": "warning",
  "acronym-unexpanded": "warning",
  "acronym-late": "warning",
  "acronym-twice": "warning",
  "acronym-mismatch": "warning",
  "session-title": "warning",
  "no-such-session": "warning",
  "body-name": "warning",
  "chair-or-chairs": "warning",
  "answer-alone": "warning",
  "commits-parties": "warning",
  "point-without-source": "warning",
  "line-unused": "warning",
  "points-alike": "warning",
  "present-tense": "warning",
  "their-for-one": "warning",
  "ise-ize": "warning",
  "quote-style": "warning",
  "doubled-space": "warning",
  "doubled-word": "warning",
  "doubled-stop": "warning",
  spacing: "warning",
  "point-stops": "warning",
  "fragment-line": "warning",
  "unknown-name": "warning",
  "no-agent": "information",
  "absent-speaker": "information",
  "silent-delegations": "information",
} as const satisfies Readonly<Record<string, FindingLevel>>;
export type CheckId = keyof typeof levelOf;

/** Where, what and why; the words are made from `check` and `values` by the message catalogue. */
export type Finding = {
  readonly check: CheckId;
  readonly level: FindingLevel;
  readonly where: FindingPlace;
  readonly values: Readonly<Record<string, string | number>>;
  /** What to put in the place of the span, where that settles it: one key can do it. */
  readonly replacement?: string;
};

/** `span` is in characters of the paragraph's text, or of the point's where there is one. */
export type FindingPlace = {
  readonly paragraph?: number;
  /** The letter under which the point stands in its paragraph: "k" of "12 (k)". */
  readonly point?: string;
  readonly span?: Span;
  readonly session?: string;
  readonly intervention?: string;
};
