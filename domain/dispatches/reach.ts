import type { Addressee, Addressees } from "#domain/network/addressees.ts";
import { comparedAddress } from "#domain/network/contact.ts";

/** Somebody whom a list reaches with a version: written to now, or why not. */
export type Reached = Addressee & { readonly party: string; readonly isSentAlready: boolean };

/** Everybody whom a list reaches, in its order; `sent` are the addresses that have a mail of the same version. */
export function reachOf({ parties }: Addressees, sent: ReadonlySet<string>): readonly Reached[] {
  return parties.flatMap(({ party, addressees }) =>
    addressees.map((addressee) => ({
      ...addressee,
      party,
      isSentAlready: sent.has(comparedAddress(addressee.contact.address)),
    })),
  );
}

/** Those who get a mail: each address once, and none that has one of this version. */
export function writtenTo(reached: readonly Reached[]): readonly Reached[] {
  return reached.filter(({ alreadyUnder, isSentAlready }) => alreadyUnder === undefined && !isSentAlready);
}

/** What somebody saw who read the list of addressees: who gets a mail, under which address, how, and for whom. */
export function reachInText(reached: readonly Reached[]): string {
  return JSON.stringify(
    writtenTo(reached).map(({ party, copy, contact: { name, address } }) => [party, copy, name, address]),
  );
}
