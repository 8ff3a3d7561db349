import { docxText } from "#exports/read-docx/docx-text.ts";
import { openPackage } from "#exports/read-docx/package.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { wordsOf } from "#exports/read-docx/words.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { zip } from "#exports/zip.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";
import { Document, Packer, Paragraph, TextRun } from "docx";
import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const types = (type = main) => `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
const body = (inner: string) => `<w:document><w:body>${inner}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const encoded = (parts: Record<string, string>) =>
  zip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
const aFile = (inner: string, more: Record<string, string> = {}) =>
  encoded({ "[Content_Types].xml": types(), "word/document.xml": body(inner), ...more });

const faultOf = (bytes: Uint8Array): string => {
  try {
    return `read: ${wordsOf(bytes)}`;
  } catch (error) {
    if (error instanceof DocxRefused) return error.fault;
    throw error;
  }
};

describe("the words of a Word file", () => {
  it("are those of its paragraphs, as another program wrote them", async () => {
    const runs = [
      new TextRun("Pakistan thanks "),
      new TextRun({ text: "the host", bold: true }),
      new TextRun("\u00A0."),
    ];
    const children = [new Paragraph({ children: runs }), new Paragraph("Ляльніца & <سلام>")];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    expect(wordsOf(bytes)).toBe("Pakistan thanks the host\u00A0.\nЛяльніца & <سلام>");
  });

  it("hold a whole paper of ours, with its footnotes after it", async () => {
    const footnotes = [{ at: 20, text: "As registered." }];
    const report = aReport({ paragraphs: [aParagraph({ number: 1, text: "It was attended by 60.", footnotes })] });
    expect(wordsOf(await toDocx(meetingReport(report)))).toMatch(
      /It was attended by[\s\S]*\[1\][\s\S]*\[1\].*As registered\./u,
    );
  });

  it("are those that stand once all changes are accepted, and nothing that is hidden", async () => {
    const inner = `<w:p><w:pPr><w:tabs><w:tab w:val="end"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>
      <w:r><w:t>We</w:t></w:r><w:del><w:r><w:delText> will</w:delText><w:t> shall</w:t></w:r></w:del>
      <w:ins><w:r><w:t xml:space="preserve"> may</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:tab/><w:t>go</w:t><w:br/><w:t>on</w:t><w:br w:type="page"/></w:r>
      <w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(wordsOf(await aFile(inner))).toBe("We may\tgo\nonnew");
  });

  it("hold those of text boxes and cells, each paragraph once", async () => {
    const box = `<w:p><w:r><w:txbxContent>${paragraph("in a box")}</w:txbxContent><w:t>beside it</w:t></w:r></w:p>`;
    const cell = `<w:tbl><w:tr><w:tc>${paragraph("in a cell")}</w:tc></w:tr></w:tbl>`;
    expect(wordsOf(await aFile(box + cell)).split("\n")).toEqual(["in a box", "beside it", "in a cell"]);
  });

  it("are read apart from the server", async () => {
    expect(await docxText(await aFile(paragraph("apart")))).toEqual({ text: "apart" });
    const many = await Promise.all([1, 2, 3, 4].map(async (n) => docxText(await aFile(paragraph(`n${n}`)))));
    expect(many).toEqual([1, 2, 3, 4].map((n) => ({ text: `n${n}` })));
    expect(await docxText(Buffer.from("no zip"))).toEqual({ fault: "broken" });
  });
});

/** The first place of a signature's field, changed in the directory and in the entry itself. */
function patched(bytes: Uint8Array, change: (directory: Buffer, local: Buffer) => void): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  change(file.subarray(at), file.subarray(file.readUInt32LE(at + 42)));
  return file;
}

describe("a file that is no honest Word document", () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["no zip at all", "broken", () => Buffer.from("%PDF-1.7 and so on")],
    ["nothing", "broken", () => Buffer.alloc(0)],
    ["a zip of something else", "broken", () => encoded({ "a.txt": "a" })],
    [
      "a workbook",
      "broken",
      () => encoded({ "[Content_Types].xml": types("application/x-sheet"), "word/document.xml": "" }),
    ],
    ["one cut short", "broken", async () => (await aFile(paragraph("a"))).subarray(0, -30)],
    ["broken XML", "broken", () => aFile("<w:p><w:r></w:p>")],
    [
      "a part that is no UTF-8",
      "broken",
      async () => {
        const parts = new Map([
          ["[Content_Types].xml", Buffer.from(types())],
          ["word/document.xml", Buffer.from([0x3c, 0xff, 0xfe])],
        ]);
        return zip(parts);
      },
    ],
    ["one with macros", "unsafe", () => aFile(paragraph("a"), { "word/vbaProject.bin": "x" })],
    [
      "one that names itself so",
      "unsafe",
      () =>
        encoded({
          "[Content_Types].xml": types("application/vnd.ms-word.document.macroEnabled.main+xml"),
          "word/document.xml": body(""),
        }),
    ],
    [
      "a billion laughs",
      "unsafe",
      () =>
        encoded({
          "[Content_Types].xml": types(),
          "word/document.xml": `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${body(paragraph("&b;"))}`,
        }),
    ],
    [
      "an entity that reads a file",
      "unsafe",
      () =>
        encoded({
          "[Content_Types].xml": types(),
          "word/document.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body(paragraph("&a;"))}`,
        }),
    ],
    ["text that lies in another file", "unsafe", () => aFile(`<w:altChunk r:id="r1"/>`)],
    ["a name that leads out", "unsafe", () => aFile(paragraph("a"), { "../../evil.txt": "x" })],
    ["two parts of one name", "unsafe", () => aFile(paragraph("a"), { "WORD/document.xml": body(paragraph("b")) })],
    ["100,000 elements in each other", "too large", () => aFile("<w:sdt>".repeat(100_000))],
    [
      "an element of 1,000 attributes",
      "too large",
      () => aFile(`<w:p ${Array.from({ length: 1000 }, (_, n) => `a${n}="1"`).join(" ")}/>`),
    ],
    [
      "60,000 parts",
      "too large",
      () =>
        encoded({
          "[Content_Types].xml": types(),
          ...Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`p${n}`, ""])),
        }),
    ],
    [
      "words without end",
      "too large",
      () =>
        aFile(
          Array.from({ length: 40 }, (_, n) => paragraph(`${n}${"lorem ipsum ".repeat(5_000)}${Math.random()}`)).join(
            "",
          ),
        ),
    ],
    [
      "a part that says it is encrypted",
      "broken",
      async () => patched(await aFile(paragraph("a")), (directory) => directory.writeUInt16LE(1, 8)),
    ],
    [
      "a part that says it is smaller",
      "broken",
      async () => patched(await aFile(paragraph("a".repeat(5_000))), (directory) => directory.writeUInt32LE(10, 24)),
    ],
    [
      "a part with another checksum",
      "broken",
      async () => patched(await aFile(paragraph("a")), (directory) => directory.writeUInt32LE(10, 16)),
    ],
    [
      "a part with another name inside",
      "broken",
      async () => patched(await aFile(paragraph("a")), (_, local) => local.write("evil", 30)),
    ],
  ])("is refused: %s", async (_, fault, file) => {
    expect(faultOf(await file())).toBe(fault);
  });

  it("never unpacks a bomb", () => {
    const content = Buffer.alloc(50_000_000);
    const packed = deflateRawSync(content);
    expect(packed.length * 200).toBeLessThan(content.length);
    return zip(
      new Map([
        ["[Content_Types].xml", Buffer.from(types())],
        ["word/document.xml", content],
      ]),
    ).then((bytes) => {
      expect(faultOf(bytes)).toBe("too large");
    });
  });

  it("is refused in words, and never breaks the reader, whatever byte of it is changed", async () => {
    const good = await aFile(paragraph("as it was"));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Buffer.from(good);
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        const fault = faultOf(bytes);
        expect(fault).toMatch(/^(broken|too large|unsafe|read: as it was)$/);
      }),
      { numRuns: 500 },
    );
  });

  it("is refused whole, where it is larger than any", () => {
    expect(() => openPackage(new Uint8Array(25_000_001))).toThrow(/packed size/);
  });
});
