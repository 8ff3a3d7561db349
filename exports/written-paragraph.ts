import { FileChild, Paragraph } from "docx";
import type { IContext, IXmlableObject } from "docx";
import { noBreakHyphen } from "#domain/text/typography.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import type { inList } from "#exports/numbering.ts";

export type NumIdOf = (reference: string) => number;

/** A paragraph whose XML we write ourselves. In the document stands a place, which `withWritten` fills. */
export abstract class WrittenParagraph extends FileChild {
  readonly #numbering: ReturnType<typeof inList> | undefined;

  constructor(numbering: ReturnType<typeof inList> | undefined) {
    super(placeName);
    this.#numbering = numbering;
  }

  override prepForXml({ file }: IContext): IXmlableObject {
    if (this.#numbering) file.Numbering.createConcreteNumberingInstance(this.#numbering.reference, 0);
    return place;
  }

  abstract xml(numIdOf: NumIdOf): string;
}

/** The one paragraph of a footnote, of which we write all that stands after its number or mark. */
export class WrittenNote extends Paragraph {
  readonly xml: () => string;

  constructor(xml: string) {
    super({});
    this.xml = () => xml;
  }

  /** npm docx puts the number between the properties and what follows them. */
  override prepForXml(): IXmlableObject {
    const style: ParagraphStyle = "FootnoteText";
    return { "w:p": [{ "w:pPr": [{ "w:pStyle": { _attr: { "w:val": style } } }] }, place] };
  }
}

/** Fills the places in a part's XML with its written paragraphs, in their order. */
export function withWritten(
  xml: string,
  paragraphs: readonly (WrittenParagraph | WrittenNote)[],
  numIdOf: NumIdOf,
): string {
  const [before = "", ...after] = xml.split(`<${placeName}/>`);
  return before + after.map((rest, index) => (paragraphs[index]?.xml(numIdOf) ?? "") + rest).join("");
}

/** No element of Word, and nothing that a text could hold: there `<` is escaped. */
const placeName = "place";
const place = { [placeName]: {} };

/** Text in runs: tabs, line breaks and non-breaking hyphens are elements of their own. */
export function runsOf(text: string, element: "w:t" | "w:delText" = "w:t"): string {
  return text
    .split(special)
    .map((piece) => (piece === "" ? "" : `<w:r>${runContent(piece, element)}</w:r>`))
    .join("");
}

const special = /(\t|\r\n?|\n|\u2011)/u;

function runContent(piece: string, element: string): string {
  if (piece === "\t") return "<w:tab/>";
  if (piece === noBreakHyphen) return "<w:noBreakHyphen/>";
  if (piece === "\n" || piece === "\r" || piece === "\r\n") return "<w:br/>";
  return `<${element} xml:space="preserve">${escaped(piece)}</${element}>`;
}

export const escaped = (text: string) => text.replace(/[&<>"']/gu, (character) => escapes[character] ?? "");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
