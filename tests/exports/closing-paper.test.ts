import { closingPaper, closingStyleFor, type ClosingPaper } from "#exports/closing-paper.ts";
import { toDocx } from "#exports/to-docx.ts";
import { canonical } from "#domain/text/typography.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx, readRunningLines } from "#tests/support/docx-reader.ts";
import { describe, expect, it } from "vitest";

const said = (...all: readonly string[]) => all.map((one) => ({ said: one, isStruck: false }));
const paper: ClosingPaper = {
  ...{ id: "sarajevo-2018/closing-paper", dialogue: "Budapest Process", symbol: "BP/JWG/2018/2", language: "en-GB" },
  ...{ meetingKind: "joint working group meeting", place: "Sarajevo", state: "prepared", at: "2018-05-08T15:30" },
  version: 2,
  groups: [
    {
      heading: "The process",
      points: said(
        "Return is one element of the management of migration as a whole.",
        "Sharing responsibility should not mean shifting it.",
        "Good cooperation in the region is key, including on identification.",
      ),
    },
    {
      heading: "Voluntary return",
      points: [
        ...said("Centres that inform in several languages are a good practice."),
        {
          said: "Reintegration grants are best offered early, without waiting for an irregular situation.",
          isStruck: true,
        },
      ],
    },
    {
      heading: "Reintegration",
      points: said(
        "It is holistic: economic, psychosocial and medical.",
        "It starts before return, and the system must be flexible.",
        "Monitoring in the country of origin is vital.",
        "A solid framework is needed for land and property.",
      ),
    },
    {
      heading: "The most vulnerable",
      points: said(
        "Many groups are vulnerable, not only unaccompanied minors and victims of trafficking.",
        "Criteria are needed, and the capacity to respond.",
      ),
    },
    {
      heading: "Cooperation",
      points: said("Cooperation should be of mutual benefit, for example readmission with visa facilitation."),
    },
  ],
};
const linesOf = async (of: ClosingPaper) =>
  (await readDocx(await toDocx(closingPaper(of)))).map(([style, text]) => [style, canonical(text)]);

describe("the closing paper in Word", () => {
  it("reads like the page: title, groups, points lettered through by Word", async () => {
    const lines = await linesOf(paper);

    expect(lines.slice(0, 6)).toEqual([
      ["Subtitle", "Closing points for the Chair"],
      [
        "Note",
        "Joint working group meeting, Sarajevo. Strike what should not be said; the right margin is for your words.",
      ],
      ["Closing Group", "The process"],
      ["Closing Point", "(a) Return is one element of the management of migration as a whole."],
      ["Closing Point", "(b) Sharing responsibility should not mean shifting it."],
      ["Closing Point", "(c) Good cooperation in the region is key, including on identification."],
    ]);
    expect(lines.at(-1)?.[1]).toMatch(/^\(l\) Cooperation should/u);
    expect(lines).toHaveLength(2 + 5 + 12);
  });

  it("says on each page whom it is for, how it stands and when, and which version it is", async () => {
    const running = canonical(JSON.stringify(await readRunningLines(await toDocx(closingPaper(paper)))));

    expect(running).toMatch(/For the Chair · not for distribution\\tas prepared, 8 May 2018, 15:30/u);
    expect(running).toMatch(/BP\/JWG\/2018\/2 · Closing paper · v2\\tPage .* of /u);
  });

  it("is set in the largest type in which it takes the fewest pages, never below a floor", () => {
    const many = (count: number) => [
      { heading: null, points: said(...Array.from({ length: count }, () => "A point of one short line.")) },
    ];

    expect(closingStyleFor(paper.groups)).toBe("ClosingPoint");
    expect(closingStyleFor(many(21))).toBe("ClosingPoint");
    expect(closingStyleFor(many(24))).toBe("ClosingPointSmaller");
    expect(closingStyleFor(many(27))).toBe("ClosingPointSmallest");
    expect(closingStyleFor(many(28))).toBe("ClosingPoint");
  });

  it("has a page without points too", async () => {
    expect((await linesOf({ ...paper, groups: [] })).at(-1)).toEqual(["Note", "No points yet."]);
  });

  it("passes the gate, whatever was said, and is the same bytes each time", async () => {
    const odd = { heading: "{x}\uD800", points: [{ said: "CURRENT <&> سلام\u0001\ttab", isStruck: true }] };
    const bytes = await toDocx(closingPaper({ ...paper, state: "changed", groups: [...paper.groups, odd] }));

    expect(await gate(bytes)).toEqual([]);
    expect(await gate(await toDocx(closingPaper({ ...paper, state: "delivered", groups: [] })))).toEqual([]);
    expect(Buffer.from(await toDocx(closingPaper(paper)))).toEqual(Buffer.from(await toDocx(closingPaper(paper))));
  }, 60_000);
});
