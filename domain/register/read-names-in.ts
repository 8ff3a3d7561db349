import type { PartyId } from "#domain/record/record.ts";
import { foldedWords, type FoldedWord } from "#domain/register/folded-words.ts";
import { nameIndexOf, type Capitals, type IndexedName, type NameIndex } from "#domain/register/name-index.ts";
import type { Register } from "#domain/register/register.ts";

/** `written` is `text.slice(start, end)`: the name with its article, its asterisk and its acronym in brackets, if any. */
export type NameInText = {
  readonly party: PartyId;
  readonly start: number;
  readonly end: number;
  readonly written: string;
};

// What may stand between two words of one name; a comma, or a full stop and a space, part two names.
const withinName = /^(?:[\s\p{Pd}'’‘ʼ&()]|\.(?!\s))*$/u;

// Names that are also first names or words of every day: read where they stand alone, not in running text.
const everydayWords = new Set(
  [
    ["maurice", "dominique", "grenade"],
    ["того"], // "of that"
    ["مالي", "عمان", "قطر"], // "financial", Amman, "country"
  ].flat(),
);

/**
 * The names of parties in a running text, in order and without overlap, the longest reading first: "Guinea-Bissau" is
 * not also "Guinea". Adjectives and codes are not names; a name needs its capitals ("Turkey", not "turkey").
 */
export function readNamesIn(register: Register, text: string): readonly NameInText[] {
  const index = nameIndexOf(register);
  const words = foldedWords(text);
  const found: NameInText[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestNameAt(index, words, at, text);
    const name = match?.name && spanOf(index, text, match.words, words[at - 1], match.name);
    if (name) found.push(name);
    at += match?.words.length ?? 1;
    while (name && (words[at]?.start ?? text.length) < name.end) at++;
  }
  return found;
}

type Match = { readonly words: readonly FoldedWord[]; readonly name: IndexedName | null };

function longestNameAt(index: NameIndex, words: readonly FoldedWord[], at: number, text: string): Match | undefined {
  const first = words[at];
  const longest = first && index.longestFrom.get(first.folded);
  if (!longest || everydayWords.has(first.folded)) return undefined;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const candidate = words.slice(at, at + length);
    const name = index.names.get(candidate.map(({ folded }) => folded).join(" "));
    if (name === undefined || !staysTogether(candidate, text)) continue;
    if (name === null || hasCapitals(writtenBy(candidate, text), name.capitals)) return { words: candidate, name };
  }
  return undefined;
}

function staysTogether(words: readonly FoldedWord[], text: string): boolean {
  return words.every((word, position) => {
    const before = words[position - 1];
    return !before || withinName.test(text.slice(before.end, word.start));
  });
}

function writtenBy(words: readonly FoldedWord[], text: string): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

function hasCapitals(written: string, capitals: Capitals): boolean {
  if (capitals === "none") return true;
  if (capitals === "first") return !/^\p{Ll}/u.test(written);
  return (written.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function spanOf(
  index: NameIndex,
  text: string,
  words: readonly FoldedWord[],
  before: FoldedWord | undefined,
  name: IndexedName,
): NameInText {
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const opensBracket = /\([^)]*$/.test(text.slice(first, last)); // "Iran (Islamic Republic of)"
  const start = isArticleOf(name, before) && withinName.test(text.slice(before.end, first)) ? before.start : first;
  const end = endWithAcronym(index, opensBracket && text[last] === ")" ? last + 1 : last, name, text);
  return { party: name.party, start, end, written: text.slice(start, end) };
}

function isArticleOf(name: IndexedName, word: FoldedWord | undefined): word is FoldedWord {
  return word !== undefined && word.folded === name.article?.replace(/’$/, "");
}

function endWithAcronym(index: NameIndex, end: number, name: IndexedName, text: string): number {
  const marked = text.startsWith("*", end) ? end + 1 : end;
  const bracket = /^\s*\(([\p{L} ]{2,12})\)/u.exec(text.slice(marked, marked + 20));
  const acronym = bracket?.[1];
  if (!bracket || !acronym) return marked;
  const key = foldedWords(acronym).map(({ folded }) => folded);
  return index.names.get(key.join(" "))?.party === name.party ? marked + bracket[0].length : marked;
}
