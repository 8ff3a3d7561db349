import { answersOn, comparedAddress, type Contact } from "#domain/network/contact.ts";
import type { DistributionList } from "#domain/network/distribution-list.ts";
import { findParty } from "#domain/register/find-party.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

export type Addressee = {
  readonly contact: Contact;
  readonly copy: "to" | "cc";
  /** The party under which the same address stands already: it gets one mail, not two. */
  readonly alreadyUnder?: string;
};

/** Why nothing reaches a party: it has nobody, nobody any more, or only addresses from which mail comes back. */
export type Missing = { readonly party: string; readonly why: "nobody" | "ended" | "bounced" };

export type Addressees = {
  /** In the order of a list of participants, each party once, those addressed before those in copy. */
  readonly parties: readonly { readonly party: string; readonly addressees: readonly Addressee[] }[];
  readonly missing: readonly Missing[];
};

type Network = { readonly register: Register; readonly contacts: readonly Contact[] };

/**
 * Whom a list reaches on a day. Every party of the circle stands once, among those reached or among those missing,
 * whether or not it ever came to a meeting; every address is written to once. Where a party has people in copy only, the
 * one who leads, or the first, is addressed: a mail to nobody is none.
 */
export function addresseesOf(list: DistributionList, { register, contacts }: Network, on: IsoDate): Addressees {
  const ofList = contacts.filter((contact) => isInCircle(list, contact));
  const byParty = Map.groupBy(ofList, ({ party }) => party);
  const parties = inOrder(register, partiesOf(list, register, [...byParty.keys()]), on);
  const firstUnder = new Map<string, string>();
  const reached = parties.map((party) => ({
    party,
    addressees: addressed(list, byParty.get(party) ?? [], on).map((addressee) => {
      const address = comparedAddress(addressee.contact.address);
      const before = firstUnder.get(address);
      if (before === undefined) firstUnder.set(address, party);
      return before === undefined ? addressee : { ...addressee, alreadyUnder: before };
    }),
  }));
  return {
    parties: reached.filter(({ addressees }) => addressees.length > 0),
    missing: reached
      .filter(({ addressees }) => addressees.length === 0)
      .map(({ party }) => ({ party, why: whyMissing(byParty.get(party) ?? [], on) })),
  };
}

function isInCircle({ circle, bodyId, members }: DistributionList, { id, bodies }: Contact): boolean {
  if (circle === "picked") return members.some(({ contactId }) => contactId === id);
  return circle !== "body" || bodies.length === 0 || (bodyId !== null && bodies.includes(bodyId));
}

/** Of a list picked by hand those who were picked; of any other all parties of its kind, also those without anybody. */
function partiesOf({ circle }: DistributionList, register: Register, withContacts: readonly string[]): string[] {
  if (circle === "picked") return [...withContacts];
  const own = register.parties.filter(({ outside }) => outside !== true).map(({ id }) => id);
  const known = [...new Set([...own, ...withContacts])].filter((id) => findParty(register, id) !== undefined);
  const { states, europeanUnion, organisations } = byKind(register, known);
  if (circle === "states") return [...states];
  return circle === "organisations" ? [...europeanUnion, ...organisations] : known;
}

function addressed({ circle, members }: DistributionList, contacts: readonly Contact[], on: IsoDate): Addressee[] {
  const answering = contacts.filter((contact) => answersOn(contact, on) && contact.bouncedAt === null);
  const copyOf = ({ id, copy }: Contact) =>
    circle === "picked" ? (members.find(({ contactId }) => contactId === id)?.copy ?? copy) : copy;
  const all = answering
    .map((contact) => ({ contact, copy: copyOf(contact) }))
    .sort((one, other) => rankOf(one) - rankOf(other) || compareNames(one.contact.name, other.contact.name));
  const [first, ...others] = all;
  // What a mail is to nobody, it is to all in copy: some servers refuse it.
  return first?.copy === "cc" ? [{ ...first, copy: "to" }, ...others] : all;
}

/** Those addressed first; among them, who leads. */
const rankOf = ({ contact, copy }: Addressee) => (copy === "to" ? 0 : 2) + (contact.isLead ? 0 : 1);

const { compare: compareNames } = new Intl.Collator("en");

function whyMissing(contacts: readonly Contact[], on: IsoDate): Missing["why"] {
  if (contacts.length === 0) return "nobody";
  return contacts.some((contact) => answersOn(contact, on)) ? "bounced" : "ended";
}
