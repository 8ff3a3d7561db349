import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "#domain/report/report.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { canonical } from "#domain/text/typography.ts";
import { illegalCharactersIn } from "#exports/clean-report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { gate, structure } from "#tests/support/docx-gate.ts";
import { readDocx } from "#tests/support/docx-reader.ts";

const written = (report: Report) => toDocx(meetingReport(report));

describe("any text", () => {
  const trap = fc.constantFrom(
    "{report-0}",
    "{report\uE0000-0}",
    "CURRENT",
    "TOTAL_PAGES",
    "]]>",
    "<w:p/>",
    "&amp;",
    "\r\n",
    "\t",
    "Kosovo*",
    "7–8 May 2018",
    " ",
    "",
  );
  const halves = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  const anyText = fc
    .array(fc.oneof(fc.string({ unit: "binary" }), halves, trap), { maxLength: 6 })
    .map((parts) => parts.join(""));
  const expected = (text: string) => canonical(withoutIllegalCharacters(text).text);

  const withRange = "On 7–8 May – \u{1F1E6}.";
  /** Where the note must stand: inside the text, and before a character into whose middle it points. */
  const withNote = (at: number) => {
    const place = Math.min(Math.max(at, 0), withRange.length);
    const whole = withRange.slice(0, place).isWellFormed() ? place : place - 1;
    return `2. ${withRange.slice(0, whole)}¹${withRange.slice(whole)}`;
  };

  const anyReport = fc
    .record({ texts: fc.array(anyText, { minLength: 12, maxLength: 12 }), at: fc.integer({ min: -3, max: 40 }) })
    .map(({ texts, at }) => {
      const next = () => texts.shift() ?? "";
      return aReport({
        id: next(),
        dialogue: next(),
        title: next(),
        paper: next(),
        placeAndDates: next(),
        meetingKind: next(),
        facts: [{ label: "Chair", value: next() }],
        designations: [{ name: `${next()}*`, note: next() }],
        state: { kind: "draft", number: 1, replyBy: next() },
        paragraphs: [
          aParagraph({ number: 1, heading: next(), text: next(), points: points("One.", "Two.") }),
          aParagraph({ number: 2, text: withRange, footnotes: [{ at, text: "Note." }] }),
        ],
      });
    });

  it("gives a sound file that reads as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const bytes = await written(report);
        expect(structure(bytes)).toEqual([]);
        const lines = (await readDocx(bytes)).map(([, text]) => canonical(text));
        const [one, two] = report.paragraphs;
        expect(lines.slice(1, 5)).toEqual([
          expected(report.title),
          expected(report.paper),
          expected(report.placeAndDates),
          `Chair\t${expected(report.facts[0]?.value ?? "")}`,
        ]);
        expect(lines.slice(5, 9)).toEqual([
          expected(one?.heading ?? ""),
          `1. ${expected(one?.text ?? "")}`,
          "(a) One.",
          "(b) Two.",
        ]);
        expect(lines[9]).toBe(withNote(two?.footnotes[0]?.at ?? 0));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("passes Microsoft's own check too, a hundred such texts in one file", async () => {
    const texts = fc.sample(anyText, { numRuns: 100, seed: 2018 });
    const paragraphs = texts.map((text, index) =>
      aParagraph({ number: index + 1, text, heading: text, points: points(text) }),
    );
    expect(await gate(await written(aReport({ paragraphs })))).toEqual([]);
  }, 60_000);

  it("names what had to be left out", () => {
    const report = aReport({
      title: "Joint\u0000 meeting",
      paragraphs: [aParagraph({ number: 12, text: "Points:", points: points("Fine.", "Half \uD800.") })],
    });
    expect(illegalCharactersIn(report)).toEqual([
      { where: "title", codePoint: 0x0000, at: 5 },
      { where: "12 (b)", codePoint: 0xd800, at: 5 },
    ]);
    expect(illegalCharactersIn(aReport())).toEqual([]);
  });
});
