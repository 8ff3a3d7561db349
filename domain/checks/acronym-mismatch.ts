import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";

const given = /((?:\p{Lu}[\p{L}-]+\s+(?:(?:of|for|and|on|the|in)\s+)*){2,8})\((\p{Lu}{3,7})\)/gu;

// What somebody else's language may have abbreviated: "French Office of Immigration (OFI)".
const foreign = /(?<!\p{L})\p{L}+(?:ish|ian|ese|nch|ean|man|can|ani|utch|wiss)(?!\p{L})/u;

// Their letters were chosen to be nobody's language.
const chosen = new Set(["ISO", "UTC"]);

/**
 * The letters in brackets are those of the words before them in another order: "International Training Centre (TIC)".
 * Letters that are not theirs at all are left alone: they may be those of another language.
 */
export function acronymsMismatched(text: CheckedText): readonly Finding[] {
  return [...text.own.matchAll(given)].flatMap(({ index, 0: written, 1: words = "", 2: acronym = "" }) => {
    const initials = [...words.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(({ 0: letter }) => letter).slice(-acronym.length);
    const expected = initials.join("");
    const isSameLetters = initials.toSorted().join("") === [...acronym].toSorted().join("");
    if (!isSameLetters || expected === acronym || chosen.has(acronym) || foreign.test(words)) return [];
    const end = index + written.length - 1;
    return [
      foundAt(text, "acronym-mismatch", { start: end - acronym.length, end }, { written: acronym, expected }, expected),
    ];
  });
}
