import type { PartyId } from "#domain/record/record.ts";

/** In the order in which a registration goes through them; the last three are ends. */
export const registrationStates = ["nominated", "registered", "accepted", "refused", "withdrawn", "replaced"] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How a list of participants addresses a person; nothing where they did not say. */
export const courtesies = ["Mr", "Ms", "H.E. Mr", "H.E. Ms", ""] as const;
export type Courtesy = (typeof courtesies)[number];

/** A person of a delegation at one meeting. */
export type Registration = {
  readonly id: string;
  readonly meetingId: string;
  readonly party: PartyId;
  readonly state: RegistrationState;
  readonly isHead: boolean;
  readonly courtesy: Courtesy;
  readonly givenName: string;
  readonly familyName: string;
  readonly function: string;
  readonly institution: string;
  readonly address: string;
  readonly phone: string;
  readonly languages: readonly string[];
  readonly consentsToList: boolean;
  readonly consentsToContacts: boolean;
  /** Of the registration of who took their place. */
  readonly replacedBy?: string;
  readonly nominatedAt: string;
  readonly registeredAt?: string;
  readonly decidedAt?: string;
  readonly reason?: string;
};

/** What is said of a person, apart from what became of their registration. */
export type PersonStated = Pick<
  Registration,
  | "courtesy"
  | "givenName"
  | "familyName"
  | "function"
  | "institution"
  | "address"
  | "phone"
  | "languages"
  | "consentsToList"
  | "consentsToContacts"
>;

/** Does the registration still stand: may the person come, or may they yet? */
export function isStanding({ state }: Pick<Registration, "state">): boolean {
  return state === "nominated" || state === "registered" || state === "accepted";
}

/** The acts that move a registration, and the states in which each finds it. */
const movable = {
  register: ["nominated", "registered"],
  accept: ["nominated", "registered", "refused"],
  refuse: ["nominated", "registered", "accepted"],
  withdraw: ["nominated", "registered", "accepted"],
  replace: ["nominated", "registered", "accepted"],
  reopen: ["accepted", "refused", "withdrawn"],
} as const satisfies Record<string, readonly RegistrationState[]>;

export type Move = keyof typeof movable;

/** May a registration in this state be moved so? What was replaced stays so: the other person has the place. */
export function mayMove(move: Move, { state }: Pick<Registration, "state">): boolean {
  const from: readonly RegistrationState[] = movable[move];
  return from.includes(state);
}

/** A person's name as a list of participants has it. */
export function nameOf({ givenName, familyName }: Pick<Registration, "givenName" | "familyName">): string {
  return [givenName, familyName].filter(Boolean).join(" ");
}
