import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import { findParty } from "#domain/register/find-party.ts";
import { readName } from "#domain/register/read-name.ts";
import type { Register } from "#domain/register/register.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Span } from "#domain/text/sentences.ts";

type Use = Span & { readonly acronym: string; readonly text: CheckedText; readonly isGiven: boolean };

// "State-NGO", "iNGOs" and "MoU" hold acronyms; "TD/B/EG.2", "PARE 1+1" and "H.E." are marks and names.
const capitals = /(?<![\p{L}\d/.&*])(?:\p{Ll}?\p{Lu}{2,7}|\p{Lu}\p{Ll}\p{Lu})(?=s?(?![\p{L}\d/&+*]|\.\p{L}))(?! ?\d)/gu;

// Nobody needs these spelled out, and Roman numbers are none.
const everyday = new Set(
  "EU UN UK US USA CET CEST GMT UTC EUR USD CHF AM PM DVD SMS PDF ID TV IT PR CV HIV AIDS COVID DNA GPS VAT NATO OK WWW ISO NB RSVP PhD HQ VIP".split(
    " ",
  ),
);
const isNumber = (acronym: string) => /^[IVXLC]+$/u.test(acronym);

/**
 * Acronyms that are used and never given in full, given in full only later, or given in full twice. What the list of
 * participants itself calls by its letters is a name, and so are the letters of a state.
 */
export function acronymFindings(
  texts: readonly CheckedText[],
  listed: ReadonlySet<PartyId>,
  register: Register,
): readonly Finding[] {
  const byAcronym = Map.groupBy(usesIn(texts, register), ({ acronym }) => acronym);
  return [...byAcronym.values()].flatMap((uses) => {
    const [first] = uses;
    if (first === undefined) return [];
    const { acronym, text } = first;
    const given = uses.filter(({ isGiven }) => isGiven);
    const again = given
      .slice(1)
      .map((use) => foundAt(use.text, "acronym-twice", use, { acronym, paragraph: given[0]?.text.paragraph ?? 0 }));
    if (first.isGiven || isName(acronym, listed, register)) return again;
    const later = given[0]?.text.paragraph;
    const expansion = register.acronyms.find((known) => known.acronym === acronym)?.expansion;
    if (later !== undefined) return [foundAt(text, "acronym-late", first, { acronym, paragraph: later }), ...again];
    const values = { acronym, known: expansion === undefined ? 0 : 1, expansion: expansion ?? "" };
    return [
      foundAt(
        text,
        "acronym-unexpanded",
        first,
        values,
        expansion && inFull(expansion, text.own.slice(first.start, first.end)),
      ),
    ];
  });
}

/** "non-governmental organisations (NGOs)": as many as the letters say. */
const inFull = (expansion: string, written: string) =>
  `${expansion}${written.endsWith("s") && !expansion.endsWith("s") ? "s" : ""} (${written})`;

function usesIn(texts: readonly CheckedText[], register: Register): readonly Use[] {
  return texts.flatMap((text) => {
    if (isAllCapitals(text.own)) return [];
    const longNames = namesIn(register, text.own).filter(({ written }) => / (?!\()/u.test(written));
    return [...text.own.matchAll(capitals)].flatMap(({ index, 0: acronym }) => {
      const end = index + acronym.length + (text.own[index + acronym.length] === "s" ? 1 : 0);
      const isGiven = isGivenInFull(text.own, index, index + acronym.length);
      // "DR Congo": letters inside a name are not used by themselves.
      const isInName = !isGiven && longNames.some((name) => name.start <= index && index < name.end);
      if (everyday.has(acronym) || isNumber(acronym) || isInName || isShouted(text.own, index, end)) return [];
      return [{ start: index, end, acronym, text, isGiven }];
    });
  });
}

/** "… Support Office (RSO)", also "(RSO, the …)"; or the letters first: "RSO (Regional Support Office)". */
function isGivenInFull(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 80);
  const isInBrackets =
    /\p{L}{2}[’']? \(["“‘]?$/u.test(text.slice(Math.max(0, start - 8), start)) && /^s?["”’]?[),;]/u.test(after);
  return isInBrackets || /^s? \(\p{L}[^)]*\p{L}{3} [^)]*\)/u.test(after);
}

function isName(acronym: string, listed: ReadonlySet<PartyId>, register: Register): boolean {
  const party = readName(register, acronym)?.party;
  const known = party === undefined ? undefined : findParty(register, party);
  if (known === undefined) return false;
  const isShortName = [...known.names.en.map(({ short }) => short), known.acronym ?? ""].some(isWordFor(acronym));
  return listed.has(known.id) || known.kind === "state" || isShortName;
}

/** "Frontex", which some write FRONTEX, is a word and stands for nothing longer. */
const isWordFor = (acronym: string) => (name: string) => name !== acronym && name.toUpperCase() === acronym;

/** A word of a heading that is set in capitals, inside a text. */
const isShouted = (text: string, start: number, end: number) =>
  /\p{Lu}{4}[’'\p{Lu}]*\s+$/u.test(text.slice(Math.max(0, start - 20), start)) ||
  /^[’']?\s+\p{Lu}{4}/u.test(text.slice(end));

const isAllCapitals = (text: string) => !/\p{Ll}{2}/u.test(text);
