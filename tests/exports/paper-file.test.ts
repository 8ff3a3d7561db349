import { lookIntoPaper } from "#exports/read-docx/paper-file.ts";
import { readPaperFile } from "#exports/paper-file.ts";
import { aPresentation } from "#tests/support/a-meeting-paper.ts";
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";

const zip = "application/zip";
const look = async (bytes: Uint8Array | Promise<Uint8Array>) => lookIntoPaper({ bytes: await bytes, mediaType: zip });
const text = (words: string) => new TextEncoder().encode(words);

const aDocument = (creator: string) =>
  Packer.toBuffer(
    new Document({
      creator,
      lastModifiedBy: "The Secretariat",
      comments: { children: [{ id: 0, author: "N. Karimi", children: [new Paragraph("Not yet cleared")] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new CommentRangeStart(0),
                new TextRun("Two corridors"),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
              ],
            }),
          ],
        },
      ],
    }),
  );

describe("a paper's file", () => {
  it("is known by what it holds, whatever it is called", async () => {
    expect(await look(aPresentation())).toEqual({ format: "pptx", leftIn: [] });
    expect(lookIntoPaper({ bytes: text("%PDF-1.7"), mediaType: "application/pdf" })).toMatchObject({ format: "pdf" });
    expect(lookIntoPaper({ bytes: text("words"), mediaType: "text/plain" })).toEqual({ fault: "another kind" });
    expect(await look(text("PK\u0003\u0004 and no more"))).toEqual({ fault: "another kind" });
  });

  it("that holds macros is refused, in its parts or by what it calls itself", async () => {
    expect(await look(aPresentation({ "ppt/vbaProject.bin": "" }))).toEqual({ fault: "macros" });
    const types = '<Override ContentType="application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"/>';
    expect(await look(aPresentation({ "[Content_Types].xml": types }))).toEqual({ fault: "macros" });
  });

  it("tells what was left in a Word file, and of whom only that somebody is named", async () => {
    expect(await look(aDocument("N. Karimi"))).toEqual({ format: "docx", leftIn: ["comments", "author"] });
    expect(await look(aDocument("The Secretariat"))).toEqual({ format: "docx", leftIn: ["comments"] });
  });

  it("tells of a presentation's comments, speaker notes and author", async () => {
    const parts = {
      "ppt/comments/comment1.xml": "<p:cmLst/>",
      "ppt/notesSlides/notesSlide1.xml": "<p:notes/>",
      "docProps/core.xml": "<cp:coreProperties><dc:creator>N. Karimi</dc:creator></cp:coreProperties>",
    };
    expect(await look(aPresentation(parts))).toEqual({
      format: "pptx",
      leftIn: ["comments", "speaker-notes", "author"],
    });
  });

  it("that cannot be looked into is taken, and said to be so", async () => {
    const hostile = { "docProps/core.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' };
    expect(await look(aPresentation(hostile))).toEqual({ format: "pptx", leftIn: ["unread"] });
  });

  it("names its author where a PDF says so in the open", () => {
    const pdf = (words: string) => lookIntoPaper({ bytes: text(words), mediaType: "application/pdf" });
    expect(pdf("%PDF-1.7 /Author (N. Karimi)")).toEqual({ format: "pdf", leftIn: ["author"] });
    expect(pdf("%PDF-1.7 /Author () ")).toEqual({ format: "pdf", leftIn: [] });
  });

  it("is read apart from the server, with the same answer", async () => {
    expect(await readPaperFile({ bytes: await aPresentation(), mediaType: zip })).toEqual({
      format: "pptx",
      leftIn: [],
    });
  });
});
