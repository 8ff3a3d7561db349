import { describe, expect, it } from "vitest";
import type { Report } from "#domain/report/report.ts";
import { canonical } from "#domain/text/typography.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aFinalReport, aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { partOf, readDocx, readRunningLines } from "#tests/support/docx-reader.ts";
import { all, first, valueOf } from "#tests/support/docx-xml.ts";
import { readZip } from "#tests/support/docx-zip.ts";

const written = (report: Report) => toDocx(meetingReport(report));
/** Lines with plain spaces and hyphens, as somebody would type them. */
const page = async (report: Report) =>
  (await readDocx(await written(report))).map(([style, text]) => [style, canonical(text)]);

const note = "This designation is without prejudice to positions on status.";

describe("a draft report", () => {
  it("reads like the page", async () => {
    const report = aReport({
      paragraphs: [
        aParagraph({ number: 1, heading: "Opening and participation", text: "The Working Group met on 7–8 May 2018." }),
        aParagraph({
          number: 2,
          text: "The meeting was attended by 60 participants from 29 countries – Albania and Armenia.",
          footnotes: [{ at: 61, text: "As registered." }],
        }),
        aParagraph({
          number: 3,
          heading: "Points summarised by the Chair",
          text: "In closing, the Chair summarised the following points:",
          points: points("Return is one element.", "Monitoring is vital."),
        }),
        aParagraph({ number: 4, heading: "Follow-up and thanks", text: "The Host thanked the participants." }),
      ],
    });

    expect(await page(report)).toEqual([
      ["Masthead", "Budapest Process\tBP/JWG/2018/2"],
      ["Title", "Joint meeting of the Silk Routes and South East European Working Groups"],
      ["Subtitle", "Report"],
      ["Place and Date", "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018"],
      ["Title Fact", "Status\tDraft 3, cleared by the Chair for circulation"],
      ["Title Fact", "Issued\t14 May 2018"],
      ["Title Fact", "Host\tBosnia and Herzegovina"],
      ["Title Fact", "Chair\tTurkey, Chair of the Budapest Process and of the Silk Routes Working Group"],
      ["Title Fact Last", "Mandate\tIstanbul Ministerial Declaration (2013), priority area 4"],
      ["Heading 1", "Opening and participation"],
      ["Numbered Paragraph", "1. The Working Group met on 7–8 May 2018."],
      [
        "Numbered Paragraph",
        "2. The meeting was attended by 60 participants from 29 countries¹ – Albania and Armenia.",
      ],
      ["Heading 1", "Points summarised by the Chair"],
      ["Lead-in", "3. In closing, the Chair summarised the following points:"],
      ["Point", "(a) Return is one element."],
      ["Point", "(b) Monitoring is vital."],
      ["Heading 1", "Follow-up and thanks"],
      ["Numbered Paragraph", "4. The Host thanked the participants."],
      ["End Rule", ""],
      ["footnote text", "¹\tAs registered."],
    ]);
  });

  it("says on every page that it is a draft, and until when to answer", async () => {
    const mark = "DRAFT 3\tFactual corrections by Friday 25 May 2018, 17:00 (Vienna)";
    const line = "BP/JWG/2018/2 · Draft 3 · 14 May 2018\tPage {PAGE} of {NUMPAGES}";
    const { header, footer } = await readRunningLines(await written(aReport()));
    expect(canonicalBoth(header)).toEqual({ first: mark, other: mark });
    expect(canonicalBoth(footer)).toEqual({ first: line, other: line });
  });

  it("carries its mark alone where nobody is asked to answer", async () => {
    const { header } = await readRunningLines(await written(aReport({ state: { kind: "draft", number: 1 } })));
    expect(canonicalBoth(header)).toEqual({ first: "DRAFT 1", other: "DRAFT 1" });
  });
});

describe("a final report", () => {
  it("has no head on its first page and names the meeting on the others", async () => {
    const { header, footer } = await readRunningLines(await written(aFinalReport()));
    expect(canonicalBoth(header)).toEqual({
      first: "",
      other: "Budapest Process – joint working group meeting\tSarajevo, Bosnia and Herzegovina, 7–8 May 2018",
    });
    expect(canonical(footer.other)).toBe("BP/JWG/2018/2 · Final · 11 June 2018\tPage {PAGE} of {NUMPAGES}");
  });

  it("prints the dialogue's disclaimer under the end rule", async () => {
    const lines = await page(aFinalReport());
    expect(lines.at(-3)).toEqual(["End Rule", ""]);
    expect(lines.at(-2)).toEqual([
      "Note",
      "This summary of the discussion binds none of the countries and organisations that took part.",
    ]);
  });

  it("writes the date as Americans do where the report is theirs", async () => {
    const { footer } = await readRunningLines(await written(aFinalReport({ language: "en-US" })));
    expect(canonical(footer.first)).toContain("Final · June 11, 2018");
  });
});

describe("numbers", () => {
  it("letter 28 points as Word does, (z), (aa), (bb), and begin again under the next lead-in", async () => {
    const many = points(...Array.from({ length: 28 }, (_, index) => `Point ${index + 1}.`));
    const lines = await page(
      aReport({
        paragraphs: [
          aParagraph({ number: 1, text: "First list:", points: many }),
          aParagraph({ number: 2, text: "Second list:", points: points("Again.") }),
        ],
      }),
    );
    const letters = lines.filter(([style]) => style === "Point").map(([, text = ""]) => text.split(" ")[0]);
    expect(letters).toEqual([...many.map(({ letter }) => `(${letter})`), "(a)"]);
    expect(letters.slice(25, 28)).toEqual(["(z)", "(aa)", "(bb)"]);
  });

  it("are those of the report where it begins later or leaves some out", async () => {
    const lines = await page(
      aReport({ paragraphs: [6, 7, 9, 9, 10].map((number) => aParagraph({ number, text: "Text." })) }),
    );
    const numbers = lines.filter(([style]) => style === "Numbered Paragraph").map(([, text]) => text);
    expect(numbers).toEqual(["6. Text.", "7. Text.", "9. Text.", "9. Text.", "10. Text."]);
  });
});

describe("a designation", () => {
  const withKosovo = (overrides: Partial<Report>) =>
    aFinalReport({ designations: [{ name: "Kosovo*", note }], facts: [], ...overrides });

  it("has its note at the first use and a bare asterisk later", async () => {
    const report = withKosovo({
      paragraphs: [
        aParagraph({ number: 1, text: "Albania and Kosovo*, as registered.", footnotes: [{ at: 7, text: "First." }] }),
        aParagraph({
          number: 2,
          text: "Kosovo* presented its register; Kosovo* replied.",
          footnotes: [{ at: 30, text: "Second." }],
        }),
      ],
    });
    const lines = await page(report);
    expect(lines.slice(4)).toEqual([
      ["Numbered Paragraph", "1. Albania¹ and Kosovo*, as registered."],
      ["Numbered Paragraph", "2. Kosovo* presented its register²; Kosovo* replied."],
      ["End Rule", ""],
      ["Note", "This summary of the discussion binds none of the countries and organisations that took part."],
      ["footnote text", "¹\tFirst."],
      ["footnote text", `*\t${note}`],
      ["footnote text", "²\tSecond."],
    ]);
    expect(await gate(await written(report))).toEqual([]);
  }, 30_000);

  it("has its note in the title if it is first named there", async () => {
    const bytes = await written(withKosovo({ title: "Visit to Kosovo*" }));
    const title = all(partOf(bytes, "word/document.xml"), "w:p").find((line) => valueOf(line, "w:pStyle") === "Title");
    expect(all(partOf(bytes, "word/document.xml"), "w:footnoteReference")).toHaveLength(2);
    expect(title && first(title, "w:footnoteReference")?.attributes["w:customMarkFollows"]).toBe("1");
  });

  it("that is not used leaves no note", async () => {
    expect((await page(withKosovo({ paragraphs: [] }))).map(([style]) => style)).not.toContain("footnote text");
  });
});

describe("on paper", () => {
  it("is A4 with the house's margins", async () => {
    const bytes = await written(aReport());
    const section = first(partOf(bytes, "word/document.xml"), "w:sectPr");
    expect(section && first(section, "w:pgSz")?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(section && first(section, "w:pgMar")?.attributes).toMatchObject({
      "w:top": "1531",
      "w:right": "1701",
      "w:bottom": "1418",
      "w:left": "1701",
    });
  });

  it("shows only the house's styles to whoever opens the list of styles", async () => {
    const styles = all(partOf(await written(aReport()), "word/styles.xml"), "w:style");
    const names = styles.map((style) => valueOf(style, "w:name"));
    expect(new Set(names).size).toBe(names.length);
    expect(
      names.filter((name) => /toc|strong|caption|heading [3-9]|list paragraph|hyperlink/iu.test(name ?? "")),
    ).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["Masthead", "Numbered Paragraph", "Lead-in", "Point", "End Rule"]));
  });

  it("leaves no heading, lead-in or single point alone at a page's end", async () => {
    const bytes = await written(aReport());
    const styles = all(partOf(bytes, "word/styles.xml"), "w:style");
    const keptWithNext = styles.filter((style) => first(style, "w:keepNext")).map((style) => valueOf(style, "w:name"));
    expect(keptWithNext).toEqual(expect.arrayContaining(["Title", "Title Fact", "Heading 1", "Heading 2", "Lead-in"]));

    const lines = all(partOf(bytes, "word/document.xml"), "w:p");
    const held = lines
      .filter((line) => valueOf(line, "w:pStyle") === "Point")
      .map((line) => Boolean(first(line, "w:keepNext")));
    expect(held.flatMap((isHeld, index) => (isHeld ? [index] : []))).toEqual([0, 24]);
    expect(first(lines.at(-2) ?? lines[0] ?? partOf(bytes, "word/document.xml"), "w:keepNext")).toBeDefined();
  });

  it("prints a report of which nothing is written yet", async () => {
    const report = aReport({ paragraphs: [], facts: [], symbol: undefined });
    expect(await page(report)).toEqual([
      ["Masthead", "Budapest Process"],
      ["Title", "Joint meeting of the Silk Routes and South East European Working Groups"],
      ["Subtitle", "Report"],
      ["Place and Date", "Sarajevo, Bosnia and Herzegovina, 7–8 May 2018"],
      ["End Rule", ""],
    ]);
    expect(await gate(await written(report))).toEqual([]);
  }, 30_000);
});

describe("the last page", () => {
  it("does not begin and end with a paragraph of one line", async () => {
    const keepsNext = async (last: string) => {
      const paragraphs = [aParagraph({ number: 1, text: "One." }), aParagraph({ number: 2, text: last })];
      const bytes = await toDocx(meetingReport(aReport({ paragraphs })));
      const xml = readZip(bytes).get("word/document.xml")?.toString("utf8") ?? "";
      return /<w:keepNext\/>(?:(?!<\/w:p>).)*One\./s.test(xml);
    };
    expect(await keepsNext("Two.")).toBe(true);
    expect(await keepsNext("A paragraph that fills lines by itself. ".repeat(10))).toBe(false);
  });
});

function canonicalBoth({ first: one, other }: { first: string; other: string }) {
  return { first: canonical(one), other: canonical(other) };
}
