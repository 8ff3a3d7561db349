/** The papers that a meeting's desk makes in Word, in the order in which they are needed. */
export const wordPapers = [
  "concept-note",
  "invitation",
  "agenda",
  "annotated-agenda",
  "chair-script",
  "participants",
  "place-cards",
  "badges",
  "sign-in-sheets",
] as const;
export type WordPaper = (typeof wordPapers)[number];

/** Of whom or what a paper is made; nothing is printed that is not there. */
export const paperNeeds = {
  "concept-note": "nothing",
  invitation: "party",
  agenda: "sessions",
  "annotated-agenda": "sessions",
  "chair-script": "sessions",
  participants: "delegations",
  "place-cards": "delegations",
  badges: "people",
  "sign-in-sheets": "people",
} as const satisfies Readonly<Record<WordPaper, string>>;
