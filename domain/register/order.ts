import type { PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Language, PartyKind, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

const collators: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator("en"),
  fr: new Intl.Collator("fr"),
  ru: new Intl.Collator("ru"),
  ar: new Intl.Collator("ar"),
};

// Academic institutions stand among the organisations; whoever the register does not know stands last.
const rankOf: Readonly<Record<PartyKind, number>> = { state: 0, "european-union": 1, organisation: 2, academic: 2 };
const unknownRank = 3;

type Place = { readonly id: PartyId; readonly rank: number; readonly protocol: number; readonly key: string };

/**
 * The parties in the order of a list (house grammar, "Order"): states by the name of that day without its article or by
 * its sorting key, then the European Union and its institutions as the register gives them, then everybody else by full
 * name. Ids that the register does not know come last. Nobody is dropped; equals keep their order.
 */
export function inOrder(
  register: Register,
  ids: readonly PartyId[],
  on: IsoDate,
  language: Language = "en",
): PartyId[] {
  return ids
    .map((id) => placeOf(register, id, on, language))
    .sort((a, b) => a.rank - b.rank || a.protocol - b.protocol || collators[language].compare(a.key, b.key))
    .map(({ id }) => id);
}

/** States, the European Union with its institutions, and everybody else, each in the order given. */
export function byKind(
  register: Register,
  ids: readonly PartyId[],
): { states: readonly PartyId[]; europeanUnion: readonly PartyId[]; organisations: readonly PartyId[] } {
  const kindOf = (id: PartyId) => findParty(register, id)?.kind;
  return {
    states: ids.filter((id) => kindOf(id) === "state"),
    europeanUnion: ids.filter((id) => kindOf(id) === "european-union"),
    organisations: ids.filter((id) => kindOf(id) !== "state" && kindOf(id) !== "european-union"),
  };
}

function placeOf(register: Register, id: PartyId, on: IsoDate, language: Language): Place {
  const party = findParty(register, id);
  if (!party) return { id, rank: unknownRank, protocol: 0, key: id };
  return {
    id,
    rank: rankOf[party.kind],
    protocol: party.kind === "european-union" ? register.parties.indexOf(party) : 0,
    key: nameOn(party, on, "sorting", language),
  };
}
