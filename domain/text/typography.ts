import type { Spelling } from "#domain/text/spelling.ts";

const noBreakSpace = "\u00A0";
const wordJoiner = "\u2060";
export const noBreakHyphen = "\u2011";

/**
 * The text as it is printed: what belongs together stays on one line (house style, "Characters"). Changes no letter;
 * `canonical` takes everything out again. Only word joiners make the text longer.
 */
export function forPaper(text: string, language: Spelling): string {
  return text
    .replace(spacesThatHold[language], noBreakSpace)
    .replace(rangeBeforeNumber, wordJoiner)
    .replace(hyphenThatHolds, noBreakHyphen);
}

/** The text as it is searched, hashed and compared: plain spaces and hyphens, no word joiners, LF, NFC. */
export function canonical(text: string): string {
  return text
    .replace(/[\u00A0\u202F]/gu, " ")
    .replaceAll(noBreakHyphen, "-")
    .replaceAll(wordJoiner, "")
    .replace(/\r\n?/gu, "\n")
    .normalize("NFC");
}

/** Where a position in `text` has come to stand in `forPaper(text)`. */
export function positionOnPaper(text: string, paper: string, at: number): number {
  let position = 0;
  for (let index = 0; index < at; index++, position++) {
    if (paper[position] === wordJoiner && text[index] !== wordJoiner) position++;
  }
  return position;
}

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const numbered = "(?:[Ss]essions?|[Pp]aragraphs?|[Pp]oints?|Draft|[Aa]reas?|[Pp]ages?|Goals?|Nos?\\.)";
const counted =
  "(?:participants?|people|persons|countr(?:y|ies)|[Ss]tates?|delegations?|organi[sz]ations?|per cent|million|billion)(?!\\p{L})";
const number = "(?:\\d|(?<!\\p{L})(?:one|two|three|four|five|six|seven|eight|nine))";
const title = "(?<!\\p{L})(?:Mr|Ms|Mrs|Dr|H\\.E)\\.?";
const acronymInBrackets = "\\((?=[^()]*\\p{Lu}[^()]*\\p{Lu})[\\p{L}\\d&*-]+\\)";

/** A space that holds: what follows it is looked at first, because nearly every space fails there. */
const space = (before: string, after: string) => ` (?=${after})(?<=${before} )`;

const inEveryEnglish = [
  space(`(?<!\\p{L})${month}`, "\\d{4}(?!\\d)"),
  space(`(?<!\\p{L})${numbered}`, "\\d|\\([a-z]{1,3}\\)"),
  space("\\d", "\\([a-z]{1,3}\\)"),
  space(title, "\\p{Lu}"),
  space(number, counted),
  space("(?<!\\p{L})[Aa]", "\\p{Ll}"),
  space("[^ ]", "–(?: |$)"),
  space("[^ ]", acronymInBrackets),
];

const spacesThatHold: Readonly<Record<Spelling, RegExp>> = {
  "en-GB": new RegExp([space("\\d", `${month}(?![\\p{L}\\d])`), ...inEveryEnglish].join("|"), "gu"),
  "en-US": new RegExp([space(`(?<!\\p{L})${month}`, "\\d{1,2}(?!\\d)"), ...inEveryEnglish].join("|"), "gu"),
};

// LibreOffice breaks a line after the dash of "7–8 May".
const rangeBeforeNumber = /(?<=[\p{L}\d]–)(?=\d)/gu;

const hyphenThatHolds = /(?<=\bnon)-(?=refoulement)/giu;
