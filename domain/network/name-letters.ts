/** Letters of other scripts that look like Latin ones, each with the letter for which the eye takes it. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      а: "a",
      в: "b",
      с: "c",
      е: "e",
      һ: "h",
      і: "i",
      ј: "j",
      к: "k",
      м: "m",
      н: "h",
      о: "o",
      р: "p",
      ѕ: "s",
      т: "t",
    },
    ...{ у: "y", х: "x", ԁ: "d", ԛ: "q", ԝ: "w", α: "a", β: "b", ε: "e", ζ: "z", η: "h", ι: "i", κ: "k", μ: "m" },
    ...{ ν: "v", ο: "o", ρ: "p", τ: "t", υ: "y", χ: "x" },
  }),
);

/** Of these not even the case gives them away: a small н is no Latin letter, a large Н is one to the eye. */
const deceptive = new Set("АВЕЅІЈКМНОРСТХУасеорхуіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ");

const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Armenian", "Georgian"] as const;
const inScript = scripts.map((script) => new RegExp(`\\p{Script=${script}}`, "u"));

export type LetterDoubt =
  /** A word holds letters of two scripts: "Аnna" with a Cyrillic А. */
  | "mixed letters"
  /** A whole word of another script that reads as a Latin one, among Latin words: "СОРА Anna". */
  | "looks Latin";

/** What the eye does not see in a name or an office; undefined where every word is of one script and reads as such. */
export function letterDoubt(text: string): LetterDoubt | undefined {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}]+/gu) ?? [];
  const scriptsOf = (word: string) => inScript.filter((script) => script.test(word)).length;
  if (words.some((word) => scriptsOf(word) > 1)) return "mixed letters";
  const isLatin = (word: string) => /\p{Script=Latin}/u.test(word);
  const poses = (word: string) => !isLatin(word) && [...word].every((letter) => deceptive.has(letter));
  return words.some(isLatin) && words.some(poses) ? "looks Latin" : undefined;
}

/** A name as the eye takes it: small, without accents, titles and signs, lookalikes replaced. */
export function seenName(name: string): string {
  const letters = [...name.normalize("NFKD").toLowerCase()].map((letter) => lookalikes.get(letter) ?? letter).join("");
  const words = letters.replaceAll(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !titles.has(word)).join(" ");
}

const titles = new Set(["mr", "ms", "mrs", "dr", "prof", "he", "h", "e", "amb", "ambassador", "sir"]);
