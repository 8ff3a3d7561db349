import { answersOn, comparedAddress, type Contact } from "#domain/network/contact.ts";
import { seenName } from "#domain/network/name-letters.ts";
import { editsBetween } from "#domain/text/edits.ts";
import type { IsoDate } from "#domain/text/dates.ts";

export type Twins = {
  readonly one: Contact;
  readonly other: Contact;
  /** Why they may be the same person. */
  readonly why: "address" | "name";
};

/**
 * Entries of one party that may be of one person: the same address but for capitals and what follows a plus sign, or
 * names that differ by a slip of the hand. Only who answers today or later: of the past there may be many. Each pair
 * stands once, the older entry first.
 */
export function findTwins(contacts: readonly Contact[], today: IsoDate): Twins[] {
  const open = contacts.filter((contact) => answersOn(contact, today) || contact.from > today);
  return [...Map.groupBy(open, ({ party }) => party).values()].flatMap(twinsOfParty);
}

function twinsOfParty(contacts: readonly Contact[]): Twins[] {
  const known = contacts
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    .map((contact) => ({ contact, mailbox: mailboxOf(contact.address), name: seenName(contact.name) }));
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): Twins[] => {
      const pair = { one: one.contact, other: other.contact };
      if (one.mailbox === other.mailbox) return [{ ...pair, why: "address" }];
      return isSlip(one.name, other.name) ? [{ ...pair, why: "name" }] : [];
    }),
  );
}

/** "Ana.Marin+sofia@x.org" and "ana.marin@x.org" lead to one mailbox. */
function mailboxOf(address: string): string {
  return comparedAddress(address).replace(/\+[^@]*(?=@)/, "");
}

/** Short names that differ by a letter are two names: "Li" and "Lu". */
function isSlip(one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  if (one === other || sorted(one) === sorted(other)) return true;
  const length = Math.min(one.length, other.length);
  const most = length < 8 ? 0 : length < 16 ? 1 : 2;
  return most > 0 && editsBetween(one, other, most) <= most;
}

/** "marin ana" and "ana marin". */
const sorted = (name: string) => name.split(" ").sort().join(" ");
