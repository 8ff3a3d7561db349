import type { PartyId, PartyUse } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Party, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** The names of one text, in the order in which it is written: what has an acronym is given in full the first time. */
export type NamesInText = {
  /** The running name with its article; an organisation in full with its acronym in brackets once, then by acronym. */
  readonly of: (use: PartyUse | PartyId) => string;
  /** Who has been named so far by a name that carries a designation. */
  readonly designated: () => readonly Party[];
};

/** Starts a text of the given day. A party that the register does not know is named as written, else by its id. */
export function namesInText(register: Register, on: IsoDate): NamesInText {
  const introduced = new Set<PartyId>();
  const designated = new Set<Party>();

  const nameOfParty = (party: Party): string => {
    if (party.designation !== undefined) designated.add(party);
    const name = nameOn(party, on, "running");
    if (party.acronym === undefined || party.kind === "state") return name;
    const acronym = nameOn(party, on, "acronym");
    if (introduced.has(party.id)) return acronym;
    introduced.add(party.id);
    return `${name} (${acronym})`;
  };

  return {
    of(use) {
      const { party: id, written } = typeof use === "string" ? { party: use } : { written: undefined, ...use };
      const party = typeof id === "string" ? findParty(register, id) : undefined;
      return party ? nameOfParty(party) : (written ?? id ?? "");
    },
    designated: () => [...designated],
  };
}
