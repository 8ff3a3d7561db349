import type { DelegationExpected, Expected } from "#app/check-in/list.ts";
import { foldedWords } from "#domain/register/folded-words.ts";

/** From so many letters on a name is looked for. */
export const fewestLetters = 2;

/** Those of whose name, delegation or its code some word begins with each word that was typed, whatever its accents. */
export function findPeople<Person extends Expected>(
  people: readonly Person[],
  delegations: readonly DelegationExpected[],
  typed: string,
): readonly Person[] {
  const wanted = foldedWords(typed).map(({ folded }) => folded);
  if (wanted.join("").length < fewestLetters) return [];
  const byParty = new Map(delegations.map((one) => [one.party, `${one.name} ${one.code}`]));
  return people.filter(({ name, party }) => {
    const words = foldedWords(`${name} ${byParty.get(party) ?? ""}`);
    return wanted.every((begin) => words.some(({ folded }) => folded.startsWith(begin)));
  });
}
