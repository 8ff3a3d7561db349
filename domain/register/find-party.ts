import type { PartyId } from "#domain/record/record.ts";
import type { Body, ChairPeriod, Designation, Instrument, Party, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

const partiesByRegister = new WeakMap<Register, ReadonlyMap<PartyId, Party>>();

/** The party with this id, or undefined where the register does not have it. */
export function findParty(register: Register, id: PartyId): Party | undefined {
  let parties = partiesByRegister.get(register);
  if (!parties) {
    parties = new Map(register.parties.map((party) => [party.id, party]));
    partiesByRegister.set(register, parties);
  }
  return parties.get(id);
}

/** The party with this id. Throws where the register does not have it: a caller with an unchecked id uses `findParty`. */
export function partyOf(register: Register, id: PartyId): Party {
  const party = findParty(register, id);
  if (!party) throw new Error(`The register of ${register.dialogue.id} has no party "${id}".`);
  return party;
}

export function findBody(register: Register, id: string): Body | undefined {
  return register.bodies.find((body) => body.id === id);
}

export function findInstrument(register: Register, id: string): Instrument | undefined {
  return register.instruments.find((instrument) => instrument.id === id);
}

/** The designation that every use of this party's name carries, if there is one. */
export function designationOf(register: Register, party: Party): Designation | undefined {
  return register.designations.find((designation) => designation.id === party.designation);
}

/** The periods in force on that day, chairs before co-chairs; the last day of a period still counts. */
export function chairsOn(periods: readonly ChairPeriod[], on: IsoDate): readonly ChairPeriod[] {
  const inForce = periods.filter(
    ({ from, until }) => (from === null || from <= on) && (until === undefined || on <= until),
  );
  return [
    ...inForce.filter((period) => period.as === "chair"),
    ...inForce.filter((period) => period.as === "co-chair"),
  ];
}
