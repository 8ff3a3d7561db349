import { pointLetter } from "#domain/report/numbering.ts";
import { factWords, placeIn, saysWhichPaper, signs, wordsOf, type TextLine } from "#domain/versions/canonical-text.ts";
import type { PaperLists } from "#domain/versions/paper-styles.ts";
import type { PaperParagraph } from "#domain/versions/paper-words.ts";

/** A line of a text, of whichever passage it is. */
export type FoundLine = Pick<TextLine, "sign" | "words">;

export type Paper = {
  readonly paragraphs: readonly PaperParagraph[];
  readonly notes: ReadonlyMap<string, readonly PaperParagraph[]>;
  readonly styles: ReadonlyMap<string, string>;
  readonly lists: Pick<PaperLists, "startOf" | "countOf">;
};

/** The canonical text of what a Word file says, line by line; the numbers are those that Word computes. */
export function linesOfPaper({ paragraphs, notes, styles, lists }: Paper): readonly FoundLine[] {
  const numbers = new Map<string, number>();
  const begun = new Set<string>();
  let points = 0;
  const atTheEnd: FoundLine[] = [];
  const signOf = ({ id, level }: NonNullable<PaperParagraph["list"]>): string => {
    if (level === 1) return signs.point(pointLetter(points++));
    if (level > 1) return unknown;
    points = 0;
    const { start, beginsAnew } = lists.startOf(id);
    const before = beginsAnew && !begun.has(id) ? undefined : numbers.get(lists.countOf(id));
    const number = before === undefined ? start : before + 1;
    begun.add(id);
    numbers.set(lists.countOf(id), number);
    return signs.paragraph(number);
  };
  const notesOf = ({ text, notes: marks }: PaperParagraph): FoundLine[] =>
    marks.flatMap(({ id, at, hasOwnMark }) => {
      const note = (notes.get(id) ?? []).map((paragraph) => paragraph.text).join("\n");
      if (!hasOwnMark) return [{ sign: signs.footnote(placeIn(text, at)), words: wordsOf(note) }];
      const asterisks = /^\*+/u.exec(text.slice(at))?.[0] ?? "";
      atTheEnd.push({ sign: signs.designation(asterisks), words: wordsOf(note.replace(/^[\s*]+/u, "")) });
      return [];
    });

  const over: FoundLine[] = [];
  const under: FoundLine[] = [];
  for (const paragraph of paragraphs) {
    const isListed = paragraph.list !== undefined && paragraph.list.id !== "0";
    const words = wordsOf(paragraph.text);
    const style = styles.get(paragraph.style ?? "") ?? "";
    const follow = notesOf(paragraph);
    if (paragraph.list && isListed) over.push({ sign: signOf(paragraph.list), words }, ...follow);
    else if (words !== "" && style === "note") under.push({ sign: signs.disclaimer, words }, ...follow);
    else if (words !== "") over.push(...headLines(style, paragraph.text), ...follow);
  }
  return [...over, ...atTheEnd, ...under];
}

/** No line of any text begins so: what stands where our papers have nothing. */
const unknown = "?";

const overText = new Set(["title", "subtitle", "place and date"]);

function headLines(style: string, text: string): readonly FoundLine[] {
  const words = wordsOf(text);
  const [before = "", ...after] = text.split("\t");
  if (style === "heading 1") return [{ sign: signs.heading, words }];
  if (overText.has(style)) return [{ sign: signs.over, words }];
  // After the dialogue stands the symbol, which says which paper it is.
  if (style === "masthead") return [{ sign: signs.over, words: wordsOf(before) }];
  if (style === "title fact" || style === "title fact last")
    return saysWhichPaper.has(wordsOf(before)) ? [] : [{ sign: signs.over, words: factWords(before, after.join(" ")) }];
  return [{ sign: unknown, words }];
}
