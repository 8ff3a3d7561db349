import { comparedAddress, type Contact, type ContactEntry } from "#domain/network/contact.ts";
import { seenName } from "#domain/network/name-letters.ts";

type Who = Pick<ContactEntry, "party" | "name" | "address" | "from" | "until">;

/** Everybody of a dialogue by party and address, and by party and name, so that five thousand rows are soon compared. */
export type Neighbours = {
  readonly byAddress: ReadonlyMap<string, readonly Contact[]>;
  readonly byName: ReadonlyMap<string, readonly Contact[]>;
};

export function neighboursIn(contacts: readonly Contact[]): Neighbours {
  return { byAddress: Map.groupBy(contacts, addressKey), byName: Map.groupBy(contacts, nameKey) };
}

/** Those of the same party and time with the same address, and with the same name as the eye takes it. */
export function neighboursOf(who: Who, { byAddress, byName }: Neighbours, exceptId?: string) {
  const isOther = (other: Contact) => other.id !== exceptId && overlaps(who, other);
  return {
    sharing: (byAddress.get(addressKey(who)) ?? []).filter(isOther),
    namesakes: (byName.get(nameKey(who)) ?? []).filter(isOther),
  };
}

const addressKey = ({ party, address }: Who) => `${party} ${comparedAddress(address)}`;
const nameKey = ({ party, name }: Who) => `${party} ${seenName(name)}`;

/** By these two entries are the same one, whatever else they say. */
export const sameEntryKey = (who: Who) => `${addressKey(who)} ${seenName(who.name)}`;

/** Whoever answered before, and no longer did when the other began, is not the other's double. */
function overlaps(one: Who, other: Who): boolean {
  const isOpenAt = ({ until }: Who, day: string) => until === null || day <= until;
  return isOpenAt(other, one.from) && isOpenAt(one, other.from);
}
