/** What stands in the fields of a meeting's form, as it was typed. */
export type MeetingTyped = Readonly<Record<MeetingField, string>> & {
  readonly bodies: readonly string[];
  /** By body: "" as the register has it, "kept" as it stands, or a party. */
  readonly chairs: Readonly<Record<string, string>>;
  /** "istanbul-declaration-2013 4" */
  readonly areas: readonly string[];
};

export const meetingFields = [
  "title",
  "kind",
  "symbol",
  "language",
  "city",
  "host",
  "timeZone",
  "startsOn",
  "endsOn",
  "background",
  "objectives",
  "guidingQuestions",
] as const;
export type MeetingField = (typeof meetingFields)[number];

/** The field that is missing or says nothing that we understand; or why what was sent as a whole was not kept. */
export type MeetingProblem = MeetingField | "changed-meanwhile" | "unknown-to-register";

export type MeetingRefused = { readonly typed: MeetingTyped; readonly problems: readonly MeetingProblem[] };

type Choice = { readonly id: string; readonly name: string };

export type MeetingChoices = {
  readonly kinds: readonly string[];
  readonly zones: readonly string[];
  readonly parties: readonly Choice[];
  /** Each body with the chairs that the register knows on the day; of a body that meets, those that stand, if any. */
  readonly bodies: readonly (Choice & { readonly inRegister: string; readonly kept?: string })[];
  readonly instruments: readonly (Choice & { readonly parts: readonly { number: number; title: string }[] })[];
};

/** The languages of a meeting's papers, as its record names them. */
export const paperLanguages = ["en", "en-US", "fr", "ru", "ar"] as const;
