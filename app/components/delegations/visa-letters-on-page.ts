import type { PeopleTabsShown } from "#app/components/delegations/people-tabs.tsx";
import type { PassportOnPage } from "#app/components/registering/passport-on-page.ts";
import type { RegistrationState } from "#domain/delegations/registration.ts";
import type { LetterFilter, letterHindrance } from "#domain/registering/visa-letters.ts";

export type LetterRow = {
  readonly id: string;
  readonly courtesy: string;
  readonly name: string;
  readonly function: string;
  readonly state: RegistrationState;
  /** Did they say on their form that they need one? */
  readonly asked: boolean;
  /** When the first was made. */
  readonly letterAt?: string;
  readonly hindrance?: NonNullable<ReturnType<typeof letterHindrance>>;
  readonly isTicked: boolean;
};

export type VisaLettersOnPage = {
  readonly meetingId: string;
  readonly tabs: PeopleTabsShown;
  readonly title: string;
  readonly timeZone: string;
  readonly filter: LetterFilter;
  readonly stay: { readonly from: string; readonly to: string };
  /** May the reader have them made, now or after a fresh proof? */
  readonly letters: PassportOnPage["letter"];
  readonly problem?: "reason" | "nobody";
  readonly delegations: readonly {
    readonly party: string;
    readonly code: string;
    readonly name: string;
    readonly people: readonly LetterRow[];
  }[];
};
