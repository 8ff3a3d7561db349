import type { PartyEntry } from "#app/components/register/party-row.tsx";
import type { RegisterOnADay } from "#app/components/register/register-page.tsx";
import { nameRuleOn } from "#app/desk/register/name-rule.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { codeOf, nameOn } from "#domain/register/name-on.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Language, Party, Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** The register as it stood on a day, in one language. */
export function registerOnADay(
  register: Register,
  { asOf, language }: { asOf: IsoDate; language: Language },
): RegisterOnADay {
  const entries = (parties: readonly Party[]) =>
    inOrder(
      register,
      parties.map(({ id }) => id),
      asOf,
      language,
    ).map((id) => entryOf(partyOf(register, id), asOf, language));
  const { dialogue, acronyms, designations, instruments } = register;
  return {
    dialogue: { id: dialogue.id, name: dialogue.name },
    asOf,
    language,
    parties: entries(ownParties(register)),
    outside: entries(register.parties.filter(({ outside }) => outside === true)),
    acronyms,
    designations: designations.map(({ id, note, source }) => ({ id, note: note[language], source })),
    instruments,
  };
}

function entryOf(party: Party, asOf: IsoDate, language: Language): PartyEntry {
  return {
    id: party.id,
    kind: party.kind,
    code: codeOf(party),
    name: nameOn(party, asOf, "short", language),
    language,
    rule: nameRuleOn(party, asOf, language)?.rule,
    history: party.names[language].toReversed().map(({ short, from, source }) => ({ name: short, from, source })),
  };
}
