import { FileChild } from "docx";
import type { IContext, IXmlableObject } from "docx";
import { noBreakHyphen } from "#domain/text/typography.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import type { inList } from "#exports/numbering.ts";

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

/**
 * A paragraph whose XML we write ourselves. A long report is thousands of these; as a tree of npm docx's objects each
 * costs about four times as much (decision 12). In the document stands a place, which `withPlainParagraphs` fills.
 */
export class PlainParagraph extends FileChild {
  readonly #content: PlainParagraphContent;

  constructor(content: PlainParagraphContent) {
    super(placeName);
    this.#content = content;
  }

  override prepForXml({ file }: IContext): IXmlableObject {
    file.Numbering.createConcreteNumberingInstance(this.#content.numbering.reference, 0);
    return { [placeName]: {} };
  }

  /** Elements in the order of the schema (ISO/IEC 29500-1, 17.3.1.26: style, keepNext, keepLines, numbering). */
  xml(numIdOf: (reference: string) => number): string {
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

/** Fills the places in a document's XML with its plain paragraphs, in their order. */
export function withPlainParagraphs(
  xml: string,
  paragraphs: readonly PlainParagraph[],
  numIdOf: (reference: string) => number,
): string {
  const [before = "", ...after] = xml.split(`<${placeName}/>`);
  return before + after.map((rest, index) => (paragraphs[index]?.xml(numIdOf) ?? "") + rest).join("");
}

/** No element of Word, and nothing that a text could hold: there `<` is escaped. */
const placeName = "place";

function runsOf(text: string): string {
  return text
    .split(special)
    .map((piece) => (piece === "" ? "" : `<w:r>${runContent(piece)}</w:r>`))
    .join("");
}

const special = /(\t|\r\n?|\n|\u2011)/u;

function runContent(piece: string): string {
  if (piece === "\t") return "<w:tab/>";
  if (piece === noBreakHyphen) return "<w:noBreakHyphen/>";
  if (piece === "\n" || piece === "\r" || piece === "\r\n") return "<w:br/>";
  return `<w:t xml:space="preserve">${piece.replace(/[&<>"']/gu, (character) => escapes[character] ?? "")}</w:t>`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
