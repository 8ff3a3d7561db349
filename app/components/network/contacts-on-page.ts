import type { Contact } from "#domain/network/contact.ts";

export type PartyNamed = { readonly id: string; readonly code: string; readonly name: string };

export type PartyContacts = PartyNamed & { readonly focalPoints: readonly ContactOnPage[] };

/** A contact under its party; what they are there is an "office", since "function" is a right in this house. */
export type ContactOnPage = Omit<Contact, "party" | "function"> & { readonly office: string };

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
