import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { textHash } from "#exports/text-hash.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { structure } from "#tests/support/docx-gate.ts";
import { partOf } from "#tests/support/docx-reader.ts";
import { all, first, valueOf } from "#tests/support/docx-xml.ts";
import { describe, expect, it } from "vitest";

const written = (report: Report) => toDocx(meetingReport(report));

describe("inside the file", () => {
  it("says who issued it and which text it is, and nothing about a person or a clock", async () => {
    const report = aReport();
    const bytes = await written(report);
    const core = first(partOf(bytes, "docProps/core.xml"), "cp:coreProperties");
    const properties = Object.fromEntries(
      (core?.children ?? []).flatMap((child) =>
        typeof child === "string" ? [] : [[child.name, child.children.join("")]],
      ),
    );
    expect(properties).toMatchObject({
      "dc:creator": "Budapest Process Secretariat",
      "cp:lastModifiedBy": "Budapest Process Secretariat",
      "dcterms:created": "2018-05-14T00:00:00Z",
      "dcterms:modified": "2018-05-14T00:00:00Z",
    });
    const custom = all(partOf(bytes, "docProps/custom.xml"), "property").map((property) => [
      property.attributes.name,
      first(property, "vt:lpwstr")?.children.join(""),
    ]);
    expect(custom).toEqual([
      ["DocumentId", "sarajevo-2018-report"],
      ["Version", "draft-3"],
      ["TextHash", textHash(report)],
    ]);
  });

  it("has real lists of three levels and no number in the line above the footnotes", async () => {
    const bytes = await written(aReport());
    const lists = all(partOf(bytes, "word/numbering.xml"), "w:abstractNum");
    const formats = lists.map((list) => all(list, "w:numFmt").map(({ attributes }) => attributes["w:val"]));
    expect(formats).toContainEqual(["decimal", "lowerLetter", "lowerRoman"]);
    expect(lists.map((list) => valueOf(list, "w:multiLevelType"))).not.toContain("hybridMultilevel");
    for (const [part, mark, count] of [
      ["word/footnotes.xml", "w:footnoteRef", 1],
      ["word/endnotes.xml", "w:endnoteRef", 0],
    ] as const) {
      expect(all(partOf(bytes, part), mark)).toHaveLength(count);
    }
  });

  it("carries the language of the report", async () => {
    const language = first(partOf(await written(aReport({ language: "en-US" })), "word/styles.xml"), "w:lang");
    expect(language?.attributes).toMatchObject({ "w:val": "en-US", "w:bidi": "ar-SA" });
  });

  it("marks each paragraph and point with a bookmark that depends on its id alone", async () => {
    const long = "018f6f7e-3c2a-7b1d-9e4f-0123456789ab";
    const report = aReport({
      paragraphs: [
        aParagraph({ number: 1, id: long, points: points("One.", "Two.") }),
        aParagraph({ number: 2, id: "opening" }),
        aParagraph({ number: 3, id: "opening" }),
        aParagraph({ number: 4, id: "Größe/4" }),
      ],
    });
    const bookmarks = async (of: Report) =>
      all(partOf(await written(of), "word/document.xml"), "w:bookmarkStart").map(
        ({ attributes }) => attributes["w:name"],
      );
    const names = await bookmarks(report);
    expect(names[0]).toBe("rp_018f6f7e_3c2a_7b1d_9e4f_0123456789ab");
    expect(names[3]).toBe("rp_opening");
    expect(new Set(names).size).toBe(6);
    expect(await bookmarks({ ...report, title: "Another title", paragraphs: report.paragraphs.slice(0, 1) })).toEqual(
      names.slice(0, 3),
    );
    expect(structure(await written(report))).toEqual([]);
  });
});
