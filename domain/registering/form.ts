/** How a field is asked: which control it has, and how its answer is read. */
export type FieldKind = "courtesy" | "line" | "text" | "day" | "tick" | "languages";

/**
 * What a registration can ask, in the order of the form, and for how many days after the meeting each answer is kept
 * unless the secretariat rules otherwise. `isPerson`: it says who somebody is and goes with the registration itself.
 */
export const knownFields = [
  { name: "courtesy", kind: "courtesy", keptDays: 730, isPerson: true },
  { name: "givenName", kind: "line", keptDays: 730, isPerson: true },
  { name: "familyName", kind: "line", keptDays: 730, isPerson: true },
  { name: "function", kind: "line", keptDays: 730, isPerson: true },
  { name: "institution", kind: "line", keptDays: 730, isPerson: true },
  { name: "phone", kind: "line", keptDays: 30, isPerson: false },
  { name: "languages", kind: "languages", keptDays: 730, isPerson: true },
  { name: "visa", kind: "tick", keptDays: 30, isPerson: false },
  { name: "diet", kind: "line", keptDays: 30, isPerson: false },
  { name: "access", kind: "line", keptDays: 30, isPerson: false },
  { name: "arrival", kind: "day", keptDays: 30, isPerson: false },
  { name: "departure", kind: "day", keptDays: 30, isPerson: false },
  { name: "hotel", kind: "line", keptDays: 30, isPerson: false },
  { name: "consentsToList", kind: "tick", keptDays: 730, isPerson: true },
  { name: "consentsToContacts", kind: "tick", keptDays: 730, isPerson: true },
] as const satisfies readonly KnownField[];

type KnownField = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly keptDays: number;
  readonly isPerson: boolean;
};

export type KnownName = (typeof knownFields)[number]["name"];

/** What a meeting's form asks. The name of a question of the secretariat's own is "own-1" and so on. */
export type AskedField = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** After the meeting's last day. */
  readonly keptDays: number;
  /** Why it is asked, in the secretariat's words; empty where the house's own words do. */
  readonly why: string;
  /** The words of a question of the secretariat's own. */
  readonly question?: string;
};

export type RegistrationForm = {
  readonly fields: readonly AskedField[];
  /** The instant after which nobody of a delegation registers or changes; null: as long as the meeting's state allows. */
  readonly closesAt: string | null;
};

/** Without a name nobody stands on a list: these two are always asked, and required. */
export const alwaysAsked: readonly string[] = ["givenName", "familyName"];

const askedFirst: readonly KnownName[] = [
  ...(["courtesy", "givenName", "familyName", "function", "institution"] as const),
  ...(["visa", "diet", "access"] as const),
];
const requiredFirst: readonly string[] = [...alwaysAsked, "function", "institution"];

/** No answer is kept for less than a day after the meeting, or for longer than the registration itself. */
export const fieldDays = { least: 1, most: 730 } as const;

/** How many questions of its own a meeting may add. */
export const mostQuestions = 8;

/** The form of a meeting that nobody has changed. */
export const firstForm: RegistrationForm = {
  fields: knownFields.filter(({ name }) => askedFirst.includes(name)).map(askedAs),
  closesAt: null,
};

/** A known field as it is first put into a form. */
export function askedAs({ name, kind, keptDays }: (typeof knownFields)[number]): AskedField {
  return { name, kind, keptDays, isRequired: requiredFirst.includes(name), why: "" };
}

/** The field of that name among those that the house knows. */
export function knownField(name: string): (typeof knownFields)[number] | undefined {
  return knownFields.find((field) => field.name === name);
}

/** Does an answer say who somebody is, so that it ends with the registration and not on a day of its own? */
export function isOfPerson(name: string): boolean {
  return knownField(name)?.isPerson ?? false;
}

/** Is somebody's name on the list of participants only if they say so? Where it is not asked, the form tells them. */
export function asksForList({ fields }: RegistrationForm): boolean {
  return fields.some(({ name }) => name === "consentsToList");
}

/** Can a delegation still send or change a registration by that instant? The closing one itself still counts. */
export function isFormOpen({ closesAt }: Pick<RegistrationForm, "closesAt">, now: Date): boolean {
  return closesAt === null || now <= new Date(closesAt);
}
