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
    .map((contact) => ({ contact, mailbox: mailboxOf(contact.address), ...namedAs(seenName(contact.name)) }));
  return known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other): Twins[] => {
      const pair = { one: one.contact, other: other.contact };
      if (one.mailbox === other.mailbox) return [{ ...pair, why: "address" }];
      return isSlip(one, other) ? [{ ...pair, why: "name" }] : [];
    }),
  );
}

/** "Ana.Marin+sofia@x.org" and "ana.marin@x.org" lead to one mailbox. */
function mailboxOf(address: string): string {
  return comparedAddress(address).replace(/\+[^@]*(?=@)/, "");
}

type Named = {
  readonly name: string;
  /** "marin ana" and "ana marin" have the same. */
  readonly ordered: string;
  /** How often each letter stands in it, some letters counted together. */
  readonly letters: Uint8Array;
};

function namedAs(name: string): Named {
  const letters = new Uint8Array(32);
  for (const letter of name) {
    const place = (letter.codePointAt(0) ?? 0) % letters.length;
    letters[place] = (letters[place] ?? 0) + 1;
  }
  return { name, ordered: name.split(" ").sort().join(" "), letters };
}

/** Short names that differ by a letter are two names: "Li" and "Lu". */
function isSlip(one: Named, other: Named): boolean {
  if (one.name === "" || other.name === "") return false;
  if (one.ordered === other.ordered) return true;
  const length = Math.min(one.name.length, other.name.length);
  const most = length < 8 ? 0 : length < 16 ? 1 : 2;
  return most > 0 && isNear(one.letters, other.letters, most) && editsBetween(one.name, other.name, most) <= most;
}

/** Each slip changes the count of two letters at most: by that most pairs of a large party are told apart at once. */
function isNear(one: Uint8Array, other: Uint8Array, most: number): boolean {
  let apart = 0;
  for (const [at, count] of one.entries()) apart += Math.abs(count - (other[at] ?? 0));
  return apart <= 2 * most;
}
