import type { PeopleTabsShown } from "#app/components/delegations/people-tabs.tsx";
import type { PersonStated, RegistrationState } from "#domain/delegations/registration.ts";
import type { PersonDoubt, PersonProblem } from "#domain/delegations/judge-person.ts";

/** A person of a delegation as a list shows them. */
export type PersonRow = {
  readonly id: string;
  readonly courtesy: string;
  readonly name: string;
  readonly function: string;
  readonly institution: string;
  readonly address: string;
  readonly isHead: boolean;
  readonly state: RegistrationState;
  readonly reason?: string;
};

/** Somebody who was put on a list a moment ago, and where the mail goes by which they register, if one does. */
export type PersonAdded = { readonly name: string; readonly writtenTo?: string };

export type DelegationPeople = {
  readonly party: string;
  readonly code: string;
  readonly name: string;
  readonly quota: number | null;
  /** How many may come, or may yet. */
  readonly standing: number;
  readonly people: readonly PersonRow[];
};

export type PeopleFilter = { readonly state: string; readonly search: string };

export type RegistrationsOnPage = {
  readonly meetingId: string;
  readonly tabs: PeopleTabsShown;
  readonly filter: PeopleFilter;
  readonly counts: Readonly<Record<RegistrationState, number>>;
  readonly accepted: { readonly delegations: number; readonly people: number };
  readonly delegations: readonly DelegationPeople[];
  /** How many people the filter leaves; more than a page takes are not shown. */
  readonly found: number;
  readonly shown: number;
  readonly rights: PeopleRights;
};

export type PeopleRights = {
  readonly mayDecide: boolean;
  readonly mayNominate: boolean;
};

/** What was typed of a person. */
export type PersonTyped = Pick<
  PersonStated,
  "courtesy" | "givenName" | "familyName" | "function" | "institution" | "address" | "phone"
> & {
  readonly party: string;
  readonly isHead: boolean;
  /** They agreed to be named in the list of participants. */
  readonly isNamed: boolean;
};

export type PersonRefused = {
  readonly typed: PersonTyped;
  readonly problems: readonly PersonProblem[];
  readonly doubts: readonly PersonDoubt[];
  readonly isFull?: boolean;
};

export type PartyChoice = { readonly id: string; readonly name: string };
