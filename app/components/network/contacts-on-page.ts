import type { Language } from "#domain/register/register.ts";

export type PartyNamed = { readonly id: string; readonly code: string; readonly name: string };

export type PartyContacts = PartyNamed & { readonly focalPoints: readonly ContactOnPage[] };

export type ContactOnPage = {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly institution: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly from: string;
  readonly until: string | null;
  readonly languages: readonly Language[];
  readonly bodies: readonly string[];
  readonly isLead: boolean;
  readonly bouncedAt: string | null;
};

export type ContactsOnADay = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly mayAdd: boolean;
  /** Whether it is all parties' contacts, and not those of an own party alone. */
  readonly isNetwork: boolean;
  readonly mayImport: boolean;
  /** In the order of a list of participants. */
  readonly parties: readonly PartyContacts[];
  /** Parties for which nobody answers. */
  readonly without: readonly PartyNamed[];
};
