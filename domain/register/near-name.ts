import type { PartyId } from "#domain/record/record.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { nameIndexOf, nameKey } from "#domain/register/name-index.ts";
import type { Register } from "#domain/register/register.ts";
import { editsBetween } from "#domain/text/edits.ts";

/** Two letters in ten may be slips; of a name of four letters, "Iran", any slip may be another state. */
const slipsIn = (length: number) => (length < 5 ? 0 : length < 10 ? 1 : 2);

/**
 * The party whose name somebody probably meant by one that the register does not know: "Bosnia and Herzegowina",
 * "Turkmenstan". Undefined where nobody is near, or two are equally so.
 */
export function nearNamed(register: Register, written: string): PartyId | undefined {
  const wanted = nameKey(foldedWords(written).map(({ folded }) => folded));
  const most = slipsIn(wanted.length);
  if (most === 0) return undefined;
  let nearest = most + 1;
  let meant = new Set<PartyId>();
  for (const [key, name] of nameIndexOf(register).names) {
    if (name === null || slipsIn(key.length) === 0) continue;
    const edits = editsBetween(wanted, key, most);
    if (edits > most || edits > nearest) continue;
    meant = edits < nearest ? new Set([name.party]) : meant.add(name.party);
    nearest = edits;
  }
  const [party] = meant;
  return meant.size === 1 ? party : undefined;
}
