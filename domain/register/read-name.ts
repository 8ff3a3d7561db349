import type { PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { nameIndexOf, nameKey, type IndexedName, type Naming, type NameIndex } from "#domain/register/name-index.ts";
import type { Register } from "#domain/register/register.ts";

export type NameReading = { readonly party: PartyId; readonly how: Naming | "code" };

/**
 * Whom a written name means, in any language of the register: "FYROM", "the Kyrgyz Republic", "Turkey’s", "TURKIYE",
 * "International Organization for Migration (IOM)". Case, accents, articles, genitives and asterisks do not matter; a
 * code must be written exactly. Undefined where the register does not know the name or where it could mean two.
 */
export function readName(register: Register, written: string): NameReading | undefined {
  const id = written.trim();
  const name = nameOf(nameIndexOf(register), id) ?? nameWithAcronym(nameIndexOf(register), id);
  if (name) return { party: name.party, how: name.how };
  return findParty(register, id) ? { party: id, how: "code" } : undefined;
}

function nameOf(index: NameIndex, written: string): IndexedName | undefined {
  const words = foldedWords(written).map(({ folded }) => folded);
  const name = index.names.get(nameKey(words));
  if (name !== undefined) return name ?? undefined;
  return words.at(-1) === "s" ? (index.names.get(nameKey(words.slice(0, -1))) ?? undefined) : undefined;
}

/** "the International Organization for Migration (IOM)": both halves must mean the same party. */
function nameWithAcronym(index: NameIndex, written: string): IndexedName | undefined {
  const [, full = "", bracketed = ""] = /^(.+)\(([^()]+)\)\W*$/su.exec(written) ?? [];
  const name = nameOf(index, full);
  return name && name.party === nameOf(index, bracketed)?.party ? name : undefined;
}
