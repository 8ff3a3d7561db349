import { twoLetters } from "#domain/register/base/two-letters.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { inOrder } from "#domain/register/order.ts";
import { namesOfParty, type PartyNames } from "#domain/register/party-names.ts";
import { languages, type Party, type Register } from "#domain/register/register.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** A party as the picker finds it: prepared once, sent with the page, searched at every key. */
export type Pickable = {
  readonly id: PartyId;
  readonly names: PartyNames;
  /** Folded: of two and three letters, and whatever else people call it for short. */
  readonly codes: readonly string[];
  /** Folded names in every language, with and without their articles; what people write besides. */
  readonly forms: readonly string[];
};

// What interpreters and desk officers say, and no text writes.
const spokenCodes: Readonly<Record<PartyId, readonly string[]>> = { "european-commission": ["COM"] };

const longestCode = 6;

/** These parties in the order of a list, ready for the picker. Throws where the register does not have one of them. */
export function pickable(register: Register, ids: readonly PartyId[], on: IsoDate): readonly Pickable[] {
  return inOrder(register, [...new Set(ids)], on).map((id) => pickableOf(partyOf(register, id), on));
}

function pickableOf(party: Party, on: IsoDate): Pickable {
  const names = namesOfParty(party, on);
  const written = [...(party.written ?? []), ...languages.map((language) => nameOn(party, on, "acronym", language))];
  const given = languages.flatMap((language) =>
    (["short", "formal", "sorting"] as const).map((form) => nameOn(party, on, form, language)),
  );
  const codes = [
    ...[names.code, party.id, twoLetters.get(party.id) ?? "", party.acronym ?? ""],
    ...(spokenCodes[party.id] ?? []),
    ...written.filter(isCode),
  ];
  return { id: party.id, names, codes: foldedOnce(codes), forms: foldedOnce([...given, ...written]) };
}

/** "BiH", "FYROM", "ЕС": short, in one piece, and mostly capital letters. */
function isCode(form: string): boolean {
  return form.length <= longestCode && /^[\p{L}.]+$/u.test(form) && (form.match(/\p{Lu}/gu) ?? []).length >= 2;
}

const foldedOnce = (forms: readonly string[]) => [...new Set(forms.flatMap(foldings))].filter((form) => form !== "");

/** A name as it is compared, and without its Arabic article where it has one. */
function foldings(form: string): readonly string[] {
  const folded = foldedForPicking(form);
  return folded.startsWith(article) ? [folded, folded.slice(article.length)] : [folded];
}

const article = "ال";
// What Unicode does not take apart: a stroke through a letter, ligatures, a hamza of its own.
const letters: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", þ: "th", ء: "" };

/** A text as names are compared in the picker: without case, accents, hamza, dots, or what parts its words. */
export function foldedForPicking(text: string): string {
  return foldedWords(text.replaceAll(".", ""))
    .map(({ folded }) => folded.replaceAll(/[łđøßæœþء]/g, (letter) => letters[letter] ?? letter))
    .join(" ");
}
