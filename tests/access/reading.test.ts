import { marksIn } from "#tests/access/reading.ts";
import { Document, Packer, Paragraph, TextRun } from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const mark = "ZZ-PAK-REMARKS-TEXT-0007";
const found = (body: string | Buffer, headers = {}) => [
  ...marksIn({ status: 200, headers, body: Buffer.isBuffer(body) ? body : Buffer.from(body) }),
];

describe("a mark is found", () => {
  it.each([
    ["as it stands", `<p>${mark}</p>`],
    ["in small letters", `<a href="mailto:${mark.toLowerCase()}@example.org">`],
    ["percent-encoded", [...Buffer.from(mark)].map((byte) => `%${byte.toString(16)}`).join("")],
    ["escaped as JSON", [...mark].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join("")],
    ["as entities of HTML", [...mark].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join("")],
    ["with hyphens that do not break", mark.replaceAll("-", "\u2011")],
    ["cut in two by elements", mark.replace("REM", "RE<!-- --><b>M</b>")],
  ])("%s", (_, body) => {
    expect(found(body)).toEqual([7]);
  });

  it("in base64, wherever it begins and whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const packed = Buffer.from(`${before}"${mark}"${after}`);
        expect(found(`{"x":"${packed.toString("base64")}"}`)).toEqual([7]);
        expect(found(`{"x":"${packed.toString("base64url")}"}`)).toEqual([7]);
      }),
    );
  });

  it("in the name of a file", () => {
    expect(found("", { "content-disposition": `attachment; filename="${mark}.docx"` })).toEqual([7]);
  });

  it("in a Word file, in its text and in its properties", async () => {
    const runs = [new TextRun(mark.slice(0, 9)), new TextRun(mark.slice(9))];
    const sections = [{ children: [new Paragraph({ children: runs })] }];
    expect(found(await Packer.toBuffer(new Document({ sections })))).toEqual([7]);
    expect(found(await Packer.toBuffer(new Document({ title: mark, sections: [] })))).toEqual([7]);
  });
});
