import { describe, expect, it } from "vitest";
import { listed, numberInText, numberOf, ordinalOf } from "#domain/text/lists.ts";

describe("a list in running text", () => {
  it("joins the last two by 'and'", () => {
    expect(listed([], "en-GB")).toBe("");
    expect(listed(["Albania"], "en-GB")).toBe("Albania");
    expect(listed(["Albania", "Austria"], "en-US")).toBe("Albania and Austria");
    expect(listed(["Albania", "Austria", "the Netherlands"], "en-GB")).toBe("Albania, Austria and the Netherlands");
    expect(listed(["Albania", "Austria", "the Netherlands"], "en-US")).toBe("Albania, Austria, and the Netherlands");
  });
});

describe("a number in running text", () => {
  it("is a word up to nine", () => {
    expect([1, 9, 10, 60].map(numberInText)).toEqual(["one", "nine", "10", "60"]);
  });

  it("reads back from words and figures", () => {
    expect(["one", "Nine", "twelve", "29", "many", "no"].map(numberOf)).toEqual([1, 9, 12, 29, undefined, undefined]);
  });
});

describe("an ordinal", () => {
  it("says a place, and other words say none", () => {
    expect([ordinalOf("first"), ordinalOf("Fourth"), ordinalOf("four"), ordinalOf("last")]).toEqual([
      1,
      4,
      undefined,
      undefined,
    ]);
  });
});
