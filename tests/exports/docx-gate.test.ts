import { describe, expect, it } from "vitest";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { zip } from "#exports/zip.ts";
import { aReport } from "#tests/support/a-report.ts";
import { gate, sdkIsHere } from "#tests/support/docx-gate.ts";
import { readZip } from "#tests/support/docx-zip.ts";

const good = await toDocx(meetingReport(aReport()));

describe("the gate that every file of ours passes", () => {
  it("lets a good report through", async () => {
    expect(await gate(good)).toEqual([]);
  }, 30_000);

  const document = "word/document.xml";
  type Corruption = [string, (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array, RegExp];
  const refuses = async (_: string, corrupted: Corruption[1], reason: RegExp) => {
    expect((await gate(await corrupted(good))).join("\n")).toMatch(reason);
  };

  it.each<Corruption>([
    ["malformed XML", edited(document, "</w:body>", ""), /unexpected close tag/u],
    ["no numbering part", without("word/numbering.xml"), /missing part/u],
    [
      "a comment that does not exist",
      edited(document, "</w:p>", `<w:r><w:commentReference w:id="77"/></w:r></w:p>`),
      /comment 77/u,
    ],
    [
      "footnotes without a content type",
      edited("[Content_Types].xml", /<Override[^>]*footnotes[^>]*>/u, ""),
      /content type/u,
    ],
    ["a header without a relationship", edited(document, /r:id="\w+"/u, `r:id="rId999"`), /rId999/u],
    [
      "plain text in a deletion",
      edited(document, /<w:r>.*?<\/w:r>/u, `<w:del w:id="1" w:author="A">$&</w:del>`),
      /w:t inside w:del/u,
    ],
    [
      "deleted text outside a deletion",
      edited(document, /<w:t[ >].*?<\/w:t>/u, "<w:delText>x</w:delText>"),
      /delText outside/u,
    ],
    [
      "two bookmarks with one id",
      edited(document, /(w:name="rp_paragraph_2" w:id=)"2"/u, `$1"1"`),
      /bookmark id 1 twice/u,
    ],
    ["two bookmarks with one name", edited(document, "rp_paragraph_2", "rp_paragraph_1"), /rp_paragraph_1 twice/u],
    ["a bookmark that is never closed", edited(document, /<w:bookmarkEnd[^>]*>/u, ""), /not opened and closed/u],
    ["a bookmark with too long a name", edited(document, "rp_paragraph_2", `rp_${"x".repeat(38)}`), /bad bookmark/u],
    ["a footnote that does not exist", edited(document, /(<w:footnoteReference w:id=)"1"/u, `$1"99"`), /footnote 99/u],
    ["a list that does not exist", edited(document, /<w:numId w:val="\d+"/u, `<w:numId w:val="999"`), /num 999/u],
    [
      "a list made of nothing",
      edited("word/numbering.xml", /(<w:num .*?abstractNumId w:val=)"\d+"/u, `$1"999"`),
      /list 999/u,
    ],
    ["a style that does not exist", edited(document, `w:val="Point"`, `w:val="Heading9"`), /style Heading9/u],
    [
      "a cell without a paragraph",
      edited(document, "<w:sectPr>", `${emptyCell()}<w:sectPr>`),
      /does not end with a paragraph/u,
    ],
    ["a document type", edited(document, "<w:document", `<!DOCTYPE x [<!ENTITY a "b">]><w:document`), /document type/u],
    ["a file cut short", (bytes) => bytes.subarray(0, bytes.length - 100), /zip/u],
    ["one bit flipped", withOneBitFlipped, /zip|Error/u],
    ["a part that says another size", withAnotherSize, /size|too large|larger/u],
    ["a path that leads out", renamed("docProps/app.xml", "../app.xml"), /bad name/u],
  ])("refuses %s", refuses);

  it.runIf(sdkIsHere).each<Corruption>([
    ["an unknown element", edited(document, /<w:p>(.*?)<\/w:p>/u, "<w:para>$1</w:para>"), /invalid child element/u],
    [
      "paragraph properties after the text",
      edited(document, /(<w:pPr>.*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/u, "$2$1"),
      /unexpected child/u,
    ],
    [
      "a date that is none",
      edited(document, "</w:p>", `<w:ins w:id="1" w:author="A" w:date="yesterday"/></w:p>`),
      /yesterday/u,
    ],
  ])("refuses, with Microsoft’s eyes, %s", refuses, 30_000);
});

function emptyCell(): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:p/>`;
}

/** The file with the first such place of one part changed; fails where there is no such place. */
function edited(path: string, place: string | RegExp, replacement: string) {
  return (bytes: Uint8Array) => {
    const parts = new Map<string, Uint8Array>(readZip(bytes));
    const before = Buffer.from(parts.get(path) ?? []).toString("utf8");
    const after = before.replace(place, replacement);
    if (after === before) throw new Error(`Nothing to change in ${path}.`);
    return zip(parts.set(path, Buffer.from(after, "utf8")));
  };
}

function without(path: string) {
  return (bytes: Uint8Array) => zip(new Map([...readZip(bytes)].filter(([name]) => name !== path)));
}

function renamed(from: string, to: string) {
  return (bytes: Uint8Array) =>
    zip(new Map([...readZip(bytes)].map(([name, part]) => [name === from ? to : name, part])));
}

function withOneBitFlipped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const inDocument = copy.indexOf("word/document.xml") + 1_000;
  copy.writeUInt8(copy.readUInt8(inDocument) ^ 1, inDocument);
  return copy;
}

function withAnotherSize(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const entry = copy.lastIndexOf("word/document.xml") - 46;
  copy.writeUInt32LE(1_000, entry + 24);
  return copy;
}
