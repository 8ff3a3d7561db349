import type { PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { codeOf, nameOn } from "#domain/register/name-on.ts";
import type { Language, Party, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** What a screen shows of a party: its code, and its name in every language of the register. */
export type PartyNames = { readonly code: string } & Readonly<Record<Language, string>>;

/** The names of one party on a day. */
export function namesOfParty(party: Party, on: IsoDate): PartyNames {
  const inLanguage = (language: Language) => onItsOwn(party, on, language);
  const [en, fr, ru, ar] = [inLanguage("en"), inLanguage("fr"), inLanguage("ru"), inLanguage("ar")];
  return { code: codeOf(party), en, fr, ru, ar };
}

/** A name that begins small, "former Yugoslav Republic of Macedonia", does not stand without its article. */
function onItsOwn(party: Party, on: IsoDate, language: Language): string {
  const short = nameOn(party, on, "short", language);
  return language === "en" && /^\p{Ll}/u.test(short) ? nameOn(party, on, "running", language) : short;
}

/** The names of these parties on a day, by their ids; what the register does not know is left out. */
export function partyNames(
  register: Register,
  ids: Iterable<PartyId>,
  on: IsoDate,
): Readonly<Record<PartyId, PartyNames>> {
  const parties = [...new Set(ids)].flatMap((id) => findParty(register, id) ?? []);
  return Object.fromEntries(parties.map((party) => [party.id, namesOfParty(party, on)]));
}
