import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import type { Register } from "#domain/register/register.ts";
import { isAtBeginning } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";

// Verbs that English writes both ways; "advise", "exercise" or "size" have one spelling only and are not here.
const stems =
  "apolog author capital categor central character civil colon conceptual contextual criminal critic crystall decentral demilitar destabil digit digital econom emphas equal external familiar final formal fraternal general global harmon hospital hypothes ideal immun improv incentiv individual industrial initial institutional internal international item jeopard legal liberal local marginal maxim memor militar minim mobil modern monopol national natural neutral normal operational optim organ penal personal polar political popular priorit privat professional public radical deradical rational real recogn regular reorgan revital revolution satir scrutin sensit securit social special stabil standard stigmat subsid summar symbol sympath synchron systemat theor traumat underutil urban util visual vocal"
    .split(" ")
    .filter((stem) => stem !== "improv")
    .join("|");
const either = new RegExp(
  `(?<!\\p{L})((?:[Uu]n|[Rr]e|[Dd]e|[Dd]is|[Uu]nder|[Oo]ver|[Nn]on-?)?(?:${stems}))(is|iz)(e|es|ed|er|ers|ing|ation|ations|ational|able|ingly)(?![\\p{L}])`,
  "giu",
);

/**
 * Words in -ise and -ize in one report: whichever is fewer; where they are even, whichever is not the house's. Names
 * are spelled as their bearers spell them: the International Organization for Migration.
 */
export function spellingOfIse(
  texts: readonly CheckedText[],
  register: Register,
  spelling: Spelling,
): readonly Finding[] {
  const uses = texts.flatMap((text) => {
    const names = namesIn(register, text.own);
    return [...text.own.matchAll(either)].flatMap(
      ({ index, 0: written, 1: stem = "", 2: ending = "", 3: tail = "" }) => {
        const end = index + written.length;
        const isInName = names.some((name) => name.start <= index && end <= name.end) || isTitle(text.own, index);
        return isInName ? [] : [{ text, start: index, end, written, stem, tail, isZ: ending.toLowerCase() === "iz" }];
      },
    );
  });
  const withZ = uses.filter(({ isZ }) => isZ).length;
  const withS = uses.length - withZ;
  if (withZ === 0 || withS === 0) return [];
  const houseHasZ = withZ === withS ? spelling === "en-US" : withZ > withS;
  return uses
    .filter(({ isZ }) => isZ !== houseHasZ)
    .map(({ text, start, end, written, stem, tail }) => {
      const replacement = `${stem}${houseHasZ ? "iz" : "is"}${tail}`;
      return foundAt(text, "ise-ize", { start, end }, { written, others: houseHasZ ? withZ : withS }, replacement);
    });
}

/** A capital inside a sentence, and other capitals around: the name of something that the register need not know. */
function isTitle(text: string, start: number): boolean {
  if (!/\p{Lu}/u.test(text[start] ?? "")) return false;
  return !isAtBeginning(text, start) || /^\p{L}+ (?:(?:of|for|on|and) )?\p{Lu}/u.test(text.slice(start));
}
