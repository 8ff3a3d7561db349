import type { PartyNamed } from "#app/components/network/contacts-on-page.ts";
import type { EntryDoubt, EntryProblem } from "#domain/network/judge-entry.ts";

/** What the form of a contact holds, as typed. */
export type ContactTyped = {
  readonly party: string;
  readonly name: string;
  readonly function: string;
  readonly institution: string;
  readonly address: string;
  readonly copy: string;
  readonly languages: readonly string[];
  readonly bodies: readonly string[];
  readonly isLead: boolean;
  readonly from: string;
  readonly until: string;
};

export type ContactChoices = {
  /** Absent where the party stands. */
  readonly parties?: readonly PartyNamed[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
};

/** What was typed and not taken, and why. */
export type ContactRefused = {
  readonly typed: ContactTyped;
  readonly problems: readonly EntryProblem[];
  readonly doubts: readonly EntryDoubt[];
};
