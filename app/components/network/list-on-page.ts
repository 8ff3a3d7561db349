import type { ListChoices, ListTyped } from "#app/components/network/list-form.tsx";
import type { PartyNamed } from "#app/components/network/contacts-on-page.ts";
import type { Circle } from "#domain/network/distribution-list.ts";

export type ListInBrief = {
  readonly id: string;
  readonly name: string;
  readonly circle: Circle;
  readonly body?: string;
  /** How many parties it reaches, how many addresses, and how many parties it does not reach. */
  readonly parties: number;
  readonly to: number;
  readonly cc: number;
  readonly missing: number;
};

export type AddresseeOnPage = {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  /** The party under which the same address stands already. */
  readonly alreadyUnder?: string;
  /** The address has a mail of the same paper. */
  readonly isSentAlready?: boolean;
};

export type PartyReached = PartyNamed & {
  readonly addressees: readonly AddresseeOnPage[];
  /** It was not at the meeting that a paper comes from. */
  readonly wasAbsent?: boolean;
};

export type PartyMissing = PartyNamed & { readonly why: "nobody" | "ended" | "bounced" };

export type ListOnPage = {
  readonly dialogueId: string;
  readonly day: string;
  readonly list: ListInBrief;
  readonly parties: readonly PartyReached[];
  readonly missing: readonly PartyMissing[];
  readonly mayChange: boolean;
  readonly values: ListTyped;
  readonly choices: ListChoices;
};
