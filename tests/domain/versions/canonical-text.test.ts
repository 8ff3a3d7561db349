import { canonicalText, linesOf } from "#domain/versions/canonical-text.ts";
import { asDraft, nextNumber } from "#domain/versions/frozen-report.ts";
import { changedPassages, passagesOf } from "#domain/versions/passages.ts";
import type { Report } from "#domain/report/report.ts";
import { aFinalReport, aParagraph, aReport, points } from "#tests/support/a-report.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const aSmallReport = (overrides: Partial<Report> = {}) =>
  aReport({
    ...{ title: "Return", placeAndDates: "Sarajevo, 7–8 May 2018", facts: aReport().facts.slice(0, 3) },
    paragraphs: [
      aParagraph({
        ...{ number: 1, heading: "Opening", text: "Sixty people came, from Kosovo* too." },
        footnotes: [{ at: "Sixty people".length, text: "As registered." }],
      }),
      aParagraph({ number: 2, text: "In closing:", points: points("One.", "Two.") }),
    ],
    designations: [{ name: "Kosovo*", note: "Without prejudice." }],
    disclaimer: "It binds nobody.",
    ...overrides,
  });

describe("the canonical text", () => {
  it("is everything that is read, one line a piece, each saying what it is", () => {
    expect(canonicalText(aSmallReport()).split("\n")).toEqual([
      "rapporteur text 1",
      "@ Budapest Process",
      "@ Return",
      "@ Report",
      "@ Sarajevo, 7–8 May 2018",
      "@ Host\tBosnia and Herzegovina",
      "# Opening",
      "1. Sixty people came, from Kosovo* too.",
      "[12] As registered.",
      "2. In closing:",
      "(a) One.",
      "(b) Two.",
      "[*] Without prejudice.",
      "~ It binds nobody.",
      "",
    ]);
  });

  it("is the same of a draft and of the final paper: which paper it is, is none of the words", () => {
    const { disclaimer } = aFinalReport();
    expect(canonicalText(aFinalReport())).toBe(canonicalText(asDraft(aReport({ disclaimer }), 7)));
    expect(canonicalText(aFinalReport({ symbol: "BP/2" }))).toBe(canonicalText(aFinalReport()));
  });

  it("knows no difference that nobody sees: spaces that hold, doubled ones, letters composed or not", () => {
    const of = (text: string) => canonicalText(aReport({ paragraphs: [aParagraph({ number: 1, text })] }));
    expect(of(" 7\u00A0May,  Koc\u0327 \u2060non\u2011refoulement\n")).toBe(of("7 May, Koç non-refoulement"));
  });

  it("gives no one a way to write one thing and have it taken for another", () => {
    const of = (...paragraphs: Report["paragraphs"]) => canonicalText(aReport({ paragraphs }));
    expect(of(aParagraph({ number: 1, text: "A\n2. B" }))).not.toBe(
      of(aParagraph({ number: 1, text: "A" }), aParagraph({ number: 2, text: "B" })),
    );
    expect(of(aParagraph({ number: 1, text: "A", points: points("B") }))).not.toBe(
      of(aParagraph({ number: 1, text: "A (a) B" })),
    );
    expect(of(aParagraph({ number: 1, heading: "A", text: "B" }))).not.toBe(
      of(aParagraph({ number: 1, text: "# A B" })),
    );
  });

  it("is another text with any one letter changed, left out or added, wherever it is read", () => {
    const before = canonicalText(aSmallReport());
    const { paragraphs } = aSmallReport();
    const [first, second] = paragraphs;
    if (!first || !second) throw new Error("The report has two paragraphs.");
    const places: readonly ((change: (text: string) => string) => Report)[] = [
      (change) => aSmallReport({ title: change("Return") }),
      (change) => aSmallReport({ placeAndDates: change("Sarajevo, 7–8 May 2018") }),
      (change) => aSmallReport({ disclaimer: change("It binds nobody.") }),
      (change) => aSmallReport({ designations: [{ name: "Kosovo*", note: change("Without prejudice.") }] }),
      (change) => aSmallReport({ paragraphs: [{ ...first, text: change(first.text) }, second] }),
      (change) => aSmallReport({ paragraphs: [{ ...first, heading: change("Opening") }, second] }),
      (change) => aSmallReport({ paragraphs: [first, { ...second, points: points(change("One."), "Two.") }] }),
      (change) =>
        aSmallReport({
          paragraphs: [
            { ...first, footnotes: [{ at: "Sixty people".length, text: change("As registered.") }] },
            second,
          ],
        }),
    ];
    const letter = fc.constantFrom(..."abzABZ019.,;()àß’жع*");
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.nat(), fc.option(letter), fc.boolean(), (which, at, put, inserts) => {
        const change = (text: string) => {
          const place = at % text.length;
          const changed = text.slice(0, place) + (put ?? "") + text.slice(inserts ? place : place + 1);
          // Blanks at the ends and doubled ones are nothing that is read.
          fc.pre(changed.replace(/\s+/gu, " ").trim() !== text);
          return changed;
        };
        const make = places[which];
        return make !== undefined && canonicalText(make(change)) !== before;
      }),
      { numRuns: 500 },
    );
  });

  it("tells where a footnote stands, and in which order things are said", () => {
    const of = (at: number) =>
      canonicalText(
        aReport({
          paragraphs: [aParagraph({ number: 1, text: "Sixty came.", footnotes: [{ at, text: "So many." }] })],
        }),
      );
    expect(of(5)).not.toBe(of(10));
    const { paragraphs } = aSmallReport();
    expect(canonicalText(aSmallReport({ paragraphs: [...paragraphs].reverse() }))).not.toBe(
      canonicalText(aSmallReport()),
    );
  });
});

describe("passages", () => {
  it("are together all of the text, each with the number by which people speak of it", () => {
    const passages = passagesOf(aSmallReport());
    expect(passages.map(({ id, label }) => [id, label])).toEqual([
      ["@over", undefined],
      ["paragraph-1", "1"],
      ["paragraph-2", "2"],
      ["point-1", "2 (a)"],
      ["point-2", "2 (b)"],
      ["@under", undefined],
    ]);
    expect(passages.flatMap(({ words }) => words.split("\n"))).toHaveLength(linesOf(aSmallReport()).length);
  });

  it("stand as approved where only their number changed, and not where a word did", () => {
    const { paragraphs } = aSmallReport();
    const [first, second] = paragraphs;
    if (!first || !second) throw new Error("The report has two paragraphs.");
    const moved = aSmallReport({
      paragraphs: [
        { ...first, text: "Sixty people came." },
        aParagraph({ id: "new", number: 2, text: "Said later." }),
        { ...second, number: 3 },
      ],
    });
    const changed = changedPassages(passagesOf(aSmallReport()), passagesOf(moved));
    expect(changed.map(({ id }) => id)).toEqual(["paragraph-1", "new", "@under"]);
  });
});

describe("the number of a version", () => {
  it("is the one that the record says, then one more each time", () => {
    const report = aReport({ state: { kind: "draft", number: 2 } });
    expect([nextNumber(report, undefined), nextNumber(report, 2), nextNumber(report, 7)]).toEqual([2, 3, 8]);
  });

  it("stands on the paper wherever the paper says which it is", () => {
    const { state, facts } = asDraft(aReport(), 4);
    expect(state).toMatchObject({ kind: "draft", number: 4 });
    expect(facts[0]).toEqual({ label: "Status", value: "Draft 4" });
  });
});
