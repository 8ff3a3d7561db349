import { languages, type Language } from "#domain/register/register.ts";
import { beginsFormula } from "#domain/text/table-text.ts";

/** What stands in a cell as one line, without the apostrophe by which spreadsheets mark as words what begins as a formula. */
export function lineIn(cell: string): string {
  const text = cell.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  return text.startsWith("'") && beginsFormula(text.slice(1)) ? text.slice(1) : text;
}

const yes = new Set(["yes", "y", "x", "1", "true", "lead", "head", "oui", "да"]);

export function isYes(line: string): boolean {
  return yes.has(line.toLowerCase());
}

/** The things that a cell lists; undefined where one of them is nobody's name. */
export function severalIn<Thing>(
  line: string,
  thingOf: (word: string) => Thing | undefined,
): readonly Thing[] | undefined {
  const things = line.split(/[,;/|]/u).flatMap((word) => (word.trim() === "" ? [] : [thingOf(word.trim())]));
  const known = things.filter((thing) => thing !== undefined);
  return known.length === things.length ? [...new Set(known)] : undefined;
}

const languageNames: Readonly<Record<Language, readonly string[]>> = {
  en: ["english", "anglais", "английский"],
  fr: ["french", "français", "французский"],
  ru: ["russian", "russe", "русский"],
  ar: ["arabic", "arabe", "арабский"],
};

/** The language that a word names, in whichever of some languages it does. */
export function languageOf(word: string): Language | undefined {
  return languages.find((one) => one === word.toLowerCase() || languageNames[one].includes(word.toLowerCase()));
}
