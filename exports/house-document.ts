import { Document, Styles } from "docx";
import type { FileChild, INumberingOptions, ISectionOptions, Paragraph } from "docx";
import type { IsoDate } from "#domain/text/dates.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { page } from "#exports/house-style.ts";
import { WrittenNote, WrittenParagraph } from "#exports/written-paragraph.ts";

type HouseDocumentContent = {
  readonly title: string;
  readonly subject: string;
  /** An office, never a person. */
  readonly author: string;
  readonly language: Spelling | "fr-FR" | "ru-RU" | "ar-SA";
  readonly issuedOn: IsoDate;
  readonly properties: Readonly<Record<"DocumentId" | "Version" | "TextHash", string>>;
  readonly lists: INumberingOptions["config"];
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  readonly runningLines: Required<Pick<ISectionOptions, "headers" | "footers">>;
  readonly body: readonly FileChild[];
  /** Where the paper is other than a report's, upright with its margins. */
  readonly page?: NonNullable<ISectionOptions["properties"]>["page"];
};

/** A paper of this house: A4, the house's styles, nothing personal. */
export class HouseDocument extends Document {
  /** What the file says it was made on: its bytes may not depend on the clock. */
  readonly issuedOn: IsoDate;
  /** Of its styles, which are put in at the end. */
  readonly language: string;
  /** Those of the body, and of the footnotes, whose XML is put in at the end, in their order. */
  readonly writtenParagraphs: readonly WrittenParagraph[];
  readonly writtenNotes: readonly WrittenNote[];

  constructor(content: HouseDocumentContent) {
    const { title, subject, author, language, issuedOn, properties, lists, footnotes, runningLines, body } = content;
    super({
      title,
      subject,
      creator: author,
      lastModifiedBy: author,
      customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
      numbering: { config: lists },
      footnotes,
      sections: [{ properties: { titlePage: true, page: content.page ?? page }, ...runningLines, children: body }],
    });
    this.issuedOn = issuedOn;
    this.language = language;
    this.writtenParagraphs = body.filter((child) => child instanceof WrittenParagraph);
    this.writtenNotes = Object.values(footnotes)
      .flatMap(({ children }) => children)
      .filter((child) => child instanceof WrittenNote);
  }

  /** None that the library would write out for each paper anew: all papers have the style sheet of the house. */
  override get Styles(): Styles {
    return noStyles;
  }
}

const noStyles = new Styles({});
