import { Paragraph } from "docx";
import type { FileChild } from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { forPaper } from "#domain/text/typography.ts";
import { NumberedBookmark } from "#exports/bookmarks.ts";
import { HouseDocument } from "#exports/house-document.ts";
import { inList, reportNumbering } from "#exports/numbering.ts";
import { PlainParagraph } from "#exports/plain-paragraph.ts";
import type { PlainParagraphContent } from "#exports/plain-paragraph.ts";
import { textRuns } from "#exports/text-runs.ts";
import { toDocx } from "#exports/to-docx.ts";
import { readZip } from "#tests/support/docx-zip.ts";

const { lists, references } = reportNumbering([1]);

/** The paragraph as npm docx makes it from its own objects. */
function built({ bookmark, text, ...options }: PlainParagraphContent): Paragraph {
  const runs = textRuns(text);
  return new Paragraph({
    ...options,
    children: bookmark === undefined ? runs : [new NumberedBookmark(bookmark.name, bookmark.number, runs)],
  });
}

async function documentXml(child: FileChild): Promise<string> {
  const document = new HouseDocument({
    title: "",
    subject: "",
    author: "",
    language: "en-GB",
    issuedOn: "2018-05-14",
    properties: { DocumentId: "", Version: "", TextHash: "" },
    lists,
    footnotes: {},
    runningLines: { headers: {}, footers: {} },
    body: [child],
  });
  return (
    readZip(await toDocx(document))
      .get("word/document.xml")
      ?.toString("utf8") ?? ""
  );
}

const contents = fc.record(
  {
    style: fc.constantFrom("NumberedParagraph" as const, "Point" as const, "LeadIn" as const),
    numbering: fc.constantFrom(inList(references[0] ?? "", "paragraph"), inList(references[0] ?? "", "point")),
    text: fc
      .oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("a & b < c > d \"e\" 'f'", "tab\tand\nlines\r\n", "non-refoulement"),
      )
      .map((text) => forPaper(withoutIllegalCharacters(text).text, "en-GB")),
    bookmark: fc.constant({ name: "rp_session_1", number: 7 }),
    keepNext: fc.constant(true),
    keepLines: fc.constant(true),
  },
  { requiredKeys: ["style", "numbering", "text"] },
);

describe("a plain paragraph", () => {
  it("is written letter for letter as npm docx would write it", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        expect(await documentXml(new PlainParagraph(content))).toBe(await documentXml(built(content)));
      }),
      { numRuns: 60 },
    );
  });
});
