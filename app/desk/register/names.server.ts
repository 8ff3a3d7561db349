import type { PartyUse } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { codeOf, nameOn } from "#domain/register/name-on.ts";
import type { Party, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** Names and codes for the screen, as of one day; what the register does not know stands as it was written. */
export function namesAt(register: Register, on: IsoDate) {
  const known = (use: PartyUse | string) => {
    const id = typeof use === "string" ? use : use.party;
    return typeof id === "string" ? findParty(register, id) : undefined;
  };
  // A long session names the same sixty parties over and over.
  const nameByParty = new Map<Party, string>();
  const nameOfParty = (party: Party): string => {
    const name = nameByParty.get(party) ?? onItsOwn(nameOn(party, on, "short"), nameOn(party, on, "running"));
    nameByParty.set(party, name);
    return name;
  };
  return {
    nameOf: (use: PartyUse | string): string => {
      const party = known(use);
      if (party) return nameOfParty(party);
      return typeof use === "string" ? use : (use.written ?? use.party ?? "");
    },
    codeOf: (use: PartyUse | string): string | undefined => {
      const party = known(use);
      return party && codeOf(party);
    },
  };
}

/** A name that begins small, "former Yugoslav Republic of Macedonia", does not stand without its article. */
function onItsOwn(short: string, running: string): string {
  return /^\p{Ll}/u.test(short) ? running : short;
}

export type Names = ReturnType<typeof namesAt>;
