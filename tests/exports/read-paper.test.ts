import { canonicalText } from "#domain/versions/canonical-text.ts";
import { differences } from "#domain/versions/compare-paper.ts";
import type { Report } from "#domain/report/report.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { readPaper } from "#exports/read-docx/paper.ts";
import { zip } from "#exports/zip.ts";
import { aFinalReport, aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const anOddReport = aReport({
  designations: [{ name: "Kosovo*", note: "This designation is without prejudice." }],
  disclaimer: "It binds nobody.",
  paragraphs: [
    aParagraph({
      ...{ number: 3, heading: "Kosovo* and others", text: "Kosovo* met on 7–8 May 2018 about non-refoulement." },
      footnotes: [
        { at: 7, text: "As registered." },
        { at: 11, text: "Another." },
      ],
    }),
    aParagraph({ number: 4, text: "In closing:", points: points("One.", "Два – <&>", "العربية نص.") }),
    aParagraph({ number: 9, text: "The numbers jump.", points: points("Again.") }),
    aParagraph({ number: 10, text: "The last." }),
  ],
});

const differ = async (report: Report, change: (document: string) => string = (document) => document) => {
  const parts = new Map<string, Uint8Array>(readZip(await meetingReportBytes(report)));
  const document = Buffer.from(parts.get("word/document.xml") ?? []).toString("utf8");
  parts.set("word/document.xml", Buffer.from(change(document)));
  return differences(canonicalText(report), readPaper(await zip(parts)).lines);
};

describe("a Word file of a version", () => {
  it.each([
    ["a draft", aReport()],
    ["a final", aFinalReport()],
    ["designations, footnotes, jumps, three scripts", anOddReport],
  ])("says what was frozen: %s", async (_, report) => {
    expect(await differ(report)).toEqual([]);
  });

  it("says something else with any one letter of its words changed", async () => {
    const report = anOddReport;
    const parts = readZip(await meetingReportBytes(report));
    const document = (parts.get("word/document.xml") ?? Buffer.alloc(0)).toString("utf8");
    // Places of letters that are read; the symbol and the facts that say which paper it is are no part of the text.
    const places = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].flatMap(
      ({ 0: whole, 1: words = "", index }) =>
        /BP\/JWG|Draft.3|14.May|Status|Issued/u.test(words)
          ? []
          : [...words].flatMap((letter, at) => {
              const start = index + whole.indexOf(">") + 1 + [...words].slice(0, at).join("").length;
              return /\p{L}|\p{N}/u.test(letter) && !/&\w*;/u.test(words) ? [{ start, letter }] : [];
            }),
    );
    expect(places.length).toBeGreaterThan(200);
    await fc.assert(
      fc.asyncProperty(fc.nat(places.length - 1), async (which) => {
        const { start, letter } = places[which] ?? { start: 0, letter: "" };
        const found = await differ(report, (xml) => `${xml.slice(0, start)}§${xml.slice(start + letter.length)}`);
        return found.length === 1;
      }),
      { numRuns: 60 },
    );
  });

  it("is read with its changes accepted", async () => {
    const report = aReport({ paragraphs: [aParagraph({ number: 1, text: "They met." })] });
    const run = (words: string, tag = "w:t") => `<w:r><${tag} xml:space="preserve">${words}</${tag}></w:r>`;
    const found = await differ(report, (xml) =>
      xml.replace(
        /<w:r><w:t[^>]*>They met\.<\/w:t><\/w:r>/u,
        `${run("They ")}<w:del w:id="9">${run("never ", "w:delText")}</w:del><w:ins w:id="8">${run("met.")}</w:ins>`,
      ),
    );
    expect(found).toEqual([]);
  });

  it("tells which paragraph has other words, which is gone and which is new", async () => {
    const report = aReport({
      paragraphs: [1, 2, 3].map((number) => aParagraph({ number, text: `Paragraph ${number} says so.` })),
    });
    const other = canonicalText(
      aReport({
        paragraphs: [
          aParagraph({ number: 1, text: "Paragraph 1 says so." }),
          aParagraph({ number: 2, text: "Paragraph 2 says something." }),
        ],
      }),
    );
    const found = differences(other, readPaper(await meetingReportBytes(report)).lines);
    expect(found.map(({ number, changes }) => [number, changes.map(({ kind, words }) => `${kind}: ${words}`)])).toEqual(
      [
        ["2.", ["kept: Paragraph 2 says ", "gone: something", "new: so", "kept: ."]],
        ["3.", ["new: Paragraph 3 says so."]],
      ],
    );
  });
});
