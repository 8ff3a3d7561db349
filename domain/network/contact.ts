import type { Language } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** Who answers for a party in a dialogue, and from which day to which: `until` is the last one, null where it is open. */
export type Contact = {
  readonly id: string;
  readonly party: string;
  readonly name: string;
  readonly function: string;
  /** "Ministry of Security". */
  readonly institution: string;
  readonly address: string;
  /** How mail to the party addresses them. */
  readonly copy: "to" | "cc";
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** In which one writes to them, the best first. */
  readonly languages: readonly Language[];
  /** Ids of the bodies that they answer for; empty where it is all of them. */
  readonly bodies: readonly string[];
  readonly isLead: boolean;
  /** Since when mail to the address comes back. */
  readonly bouncedAt: string | null;
};

/** What is typed or read from a file of a contact. */
export type ContactEntry = Omit<Contact, "id" | "bouncedAt">;

/** Do they answer on that day? */
export function answersOn({ from, until }: Pick<Contact, "from" | "until">, day: IsoDate): boolean {
  return from <= day && (until === null || day <= until);
}

/** An address as it is compared: mailboxes that tell capitals apart have not been met. */
export function comparedAddress(address: string): string {
  return address.trim().toLowerCase();
}
