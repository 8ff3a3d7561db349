import { DocxRefused } from "#domain/files/docx-refused.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { leftInFile } from "#exports/read-docx/left-in-file.ts";
import { zip } from "#exports/zip.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { describe, expect, it } from "vitest";

/** A file of ours with something written into one of its parts. */
async function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(readZip(bytes));
  parts.set(path, Buffer.from(change(Buffer.from(parts.get(path) ?? []).toString("utf8"))));
  return zip(parts);
}

const inDocument = async (added: string) =>
  withPart(await meetingReportBytes(aReport()), "word/document.xml", (xml) => xml.replace("</w:p>", `${added}</w:p>`));
const run = (inside: string) => `<w:r>${inside}</w:r>`;

describe("what is left in a file", () => {
  it("is nothing in what this house makes", async () => {
    expect(leftInFile(await meetingReportBytes(aReport()))).toEqual([]);
  });

  it.each([
    ["tracked-changes", `<w:ins w:id="1" w:author="A">${run("<w:t>new</w:t>")}</w:ins>`],
    ["tracked-changes", `<w:del w:id="1" w:author="A">${run("<w:delText>old</w:delText>")}</w:del>`],
    ["comments", run(`<w:commentReference w:id="0"/>`)],
    ["hidden-words", run("<w:rPr><w:vanish/></w:rPr><w:t>secret</w:t>")],
  ])("is told: %s", async (check, added) => {
    expect(leftInFile(await inDocument(added))).toEqual([{ check, level: "error", where: {}, values: { count: 1 } }]);
  });

  it("is a person's name as the author, and personal data with their place", async () => {
    const named = await withPart(await meetingReportBytes(aReport()), "docProps/core.xml", (xml) =>
      xml.replace(/(<cp:lastModifiedBy>)[^<]*/u, "$1Ana Marin"),
    );
    expect(leftInFile(named)).toMatchObject([{ check: "author", values: { name: "Ana Marin" } }]);
    const paragraphs = [aParagraph({ number: 1, text: "Write to ana@example.org [tbc]." })];
    expect(leftInFile(await meetingReportBytes(aReport({ paragraphs })))).toMatchObject([
      { check: "personal-data", where: { paragraph: 1 } },
      { check: "leftover-note", where: { paragraph: 1 } },
    ]);
  });

  it("is not looked for in what is no Word file", () => {
    expect(() => leftInFile(new TextEncoder().encode("no zip"))).toThrow(DocxRefused);
  });
});
