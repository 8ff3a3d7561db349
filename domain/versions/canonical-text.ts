import type { Report } from "#domain/report/report.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { canonical } from "#domain/text/typography.ts";

/**
 * A line of the canonical text. `sign` says what the line is and whatever numbers it; no two kinds of line begin alike,
 * so that nothing anybody writes can pass for something else.
 */
export type TextLine = {
  /** The passage to which it belongs: a paragraph, a point, or what stands over or under the text. */
  readonly passage: string;
  readonly sign: string;
  readonly words: string;
};

/** What stands over and under the text. Ids of paragraphs have no such sign. */
const overText = "@over";
const underText = "@under";

/** The words that are approved, byte for byte as docs/canonical-text.md says. */
export function canonicalText(report: Report): string {
  return textOfLines(linesOf(report));
}

/** The lines of a text as one text. */
export function textOfLines(lines: readonly Pick<TextLine, "sign" | "words">[]): string {
  return ["rapporteur text 1", ...lines.map(({ sign, words }) => `${sign} ${words}`)]
    .map((line) => `${line}\n`)
    .join("");
}

/** A report line by line, in the order in which it is read. */
export function linesOf(report: Report): readonly TextLine[] {
  const over = (words: string): TextLine => ({ passage: overText, sign: signs.over, words });
  const facts = report.facts.filter(({ label }) => !saysWhichPaper.has(label));
  return [
    ...[report.dialogue, report.title, report.paper, report.placeAndDates].map((text) => over(wordsOf(text))),
    ...facts.map(({ label, value }) => over(factWords(label, value))),
    ...report.paragraphs.flatMap(linesOfParagraph),
    ...notedDesignations(report).map(({ name, note }) => ({
      ...{ passage: underText, sign: signs.designation(asterisksOf(name)), words: wordsOf(note) },
    })),
    ...(report.disclaimer === undefined
      ? []
      : [{ passage: underText, sign: signs.disclaimer, words: wordsOf(report.disclaimer) }]),
  ];
}

/** How each kind of line begins. */
export const signs = {
  over: "@",
  heading: "#",
  paragraph: (number: number) => `${number}.`,
  point: (letter: string) => `(${letter})`,
  footnote: (at: number) => `[${at}]`,
  designation: (asterisks: string) => `[${asterisks}]`,
  disclaimer: "~",
} as const;

/** Facts over the text that tell one paper from the next, and are none of the words approved. */
export const saysWhichPaper: ReadonlySet<string> = new Set(["Status", "Issued"]);

/** A fact over the text: no words have a tab in them. */
export const factWords = (label: string, value: string) => `${wordsOf(label)}\t${wordsOf(value)}`;

/** What is read of a text: plain spaces, one at a time, none at the ends; plain hyphens; NFC. */
export function wordsOf(text: string): string {
  return canonical(withoutIllegalCharacters(text).text).replace(/\s+/gu, " ").trim();
}

/** Where a footnote stands: after how many characters of what is read. */
export function placeIn(text: string, at: number): number {
  return [...wordsOf(text.slice(0, Math.max(at, 0)))].length;
}

function linesOfParagraph({ id, number, heading, text, footnotes, points }: Report["paragraphs"][number]): TextLine[] {
  const inOrder = [...footnotes].sort((one, other) => one.at - other.at);
  return [
    ...(heading === undefined ? [] : [{ passage: id, sign: signs.heading, words: wordsOf(heading) }]),
    { passage: id, sign: signs.paragraph(number), words: wordsOf(text) },
    ...inOrder.map(({ at, text: note }) => ({
      ...{ passage: id, sign: signs.footnote(placeIn(text, at)), words: wordsOf(note) },
    })),
    ...points.map((point) => ({
      ...{ passage: point.id, sign: signs.point(point.letter), words: wordsOf(point.text) },
    })),
  ];
}

/** The designations whose note is printed: those that the text uses, in the order of their first use. */
function notedDesignations(report: Report): Report["designations"] {
  const texts = [
    ...[report.dialogue, report.title, report.paper, report.placeAndDates, ...report.facts.map(({ value }) => value)],
    ...report.paragraphs.flatMap(({ heading = "", text, points }) => [heading, text, ...points.map((one) => one.text)]),
    report.disclaimer ?? "",
  ].join("\n");
  const firstUse = ({ name }: { readonly name: string }) => texts.indexOf(name) + name.length;
  return report.designations
    .filter(({ name }) => asterisksOf(name) !== "" && texts.includes(name))
    .sort((one, other) => firstUse(one) - firstUse(other));
}

const asterisksOf = (name: string) => /\*+$/u.exec(name)?.[0] ?? "";
