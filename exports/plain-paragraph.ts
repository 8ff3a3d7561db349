import type { ParagraphStyle } from "#exports/house-style.ts";
import type { inList } from "#exports/numbering.ts";
import { runsOf, WrittenParagraph } from "#exports/written-paragraph.ts";
import type { NumIdOf } from "#exports/written-paragraph.ts";

/** What a numbered paragraph or point of a report is made of, where its text holds nothing but words. */
export type PlainParagraphContent = {
  readonly style: ParagraphStyle;
  readonly numbering: ReturnType<typeof inList>;
  readonly bookmark?: { readonly name: string; readonly number: number };
  /** As printed (`forPaper`). */
  readonly text: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
};

/** A long report is thousands of these; as a tree of npm docx's objects each costs about four times as much (decision 12). */
export class PlainParagraph extends WrittenParagraph {
  readonly #content: PlainParagraphContent;

  constructor(content: PlainParagraphContent) {
    super(content.numbering);
    this.#content = content;
  }

  /** Elements in the order of the schema (ISO/IEC 29500-1, 17.3.1.26: style, keepNext, keepLines, numbering). */
  override xml(numIdOf: NumIdOf): string {
    const { style, keepNext, keepLines, numbering, bookmark, text } = this.#content;
    const properties = [
      `<w:pStyle w:val="${style}"/>`,
      keepNext ? "<w:keepNext/>" : "",
      keepLines ? "<w:keepLines/>" : "",
      `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numIdOf(numbering.reference)}"/></w:numPr>`,
    ].join("");
    const start = bookmark ? `<w:bookmarkStart w:name="${bookmark.name}" w:id="${bookmark.number}"/>` : "";
    const end = bookmark ? `<w:bookmarkEnd w:id="${bookmark.number}"/>` : "";
    return `<w:p><w:pPr>${properties}</w:pPr>${start}${runsOf(text)}${end}</w:p>`;
  }
}
