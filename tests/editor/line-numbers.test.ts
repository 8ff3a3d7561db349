import type { Line } from "#app/editor/lines.ts";
import { asNumbered, numbersOf } from "#app/editor/line-numbers.ts";
import { describe, expect, it } from "vitest";

const line = (words: string, head: Line["head"]): Line => ({ head, runs: [{ text: words, marks: {} }] });
const paragraph = { level: "paragraph", kind: "session", session: "s1" };

describe("the numbers drawn on a draft", () => {
  it("are those that the report prints: no empty line counts, and points are lettered", () => {
    const lines = [
      line("Opened.", { ...paragraph, kind: "opening" }),
      line("  ", paragraph),
      line("Said.", paragraph),
      line("One.", { ...paragraph, level: "point" }),
      line("Two.", { ...paragraph, level: "point" }),
      line("Said too.", paragraph),
    ];
    expect(
      numbersOf(lines.map((one) => asNumbered(one, "everything"))).map(({ label, named }) => [label, named]),
    ).toEqual([
      ["1.", "1"],
      [undefined, undefined],
      ["2.", "2"],
      ["(a)", "2 (a)"],
      ["(b)", "2 (b)"],
      ["3.", "3"],
    ]);
  });

  it("begin a part once, with what was written between its paragraphs", () => {
    const lines = [line("One.", paragraph), line("By hand.", { kind: "free" }), line("Two.", paragraph)];
    expect(numbersOf(lines.map((one) => asNumbered(one, "everything"))).map(({ begins }) => begins)).toEqual([
      "session/s1",
      undefined,
      undefined,
    ]);
  });
});
