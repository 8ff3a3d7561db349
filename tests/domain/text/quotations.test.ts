import { describe, expect, it } from "vitest";
import { quotationsIn, withoutQuotations } from "#domain/text/quotations.ts";

describe("what stands in quotation marks", () => {
  it.each([
    ["He said “no, ‘never’” and left.", ["no, ‘never’"]],
    ["Turkey’s law, the officials’ key and the ‘state’s desk’.", ["state’s desk"]],
    ["Turkey's law, the officials' key and the 'state's desk'.", ["state's desk"]],
    ['A "desk" of 5" and «une porte».', ["desk", "une porte"]],
    ["It opens ‘ and is never closed.", []],
  ])("%s", (text, inner) => {
    expect(quotationsIn(text).map((quotation) => quotation.inner)).toEqual(inner);
    for (const { start, end, inner: words } of quotationsIn(text)) expect(text.slice(start + 1, end - 1)).toBe(words);
  });

  it("is blotted out letter for letter, but for the stop that ends the sentence", () => {
    const text = "“We  count.” Then ‘the the’ end.";
    const own = withoutQuotations(text);
    expect(own).toHaveLength(text.length);
    expect(own).toMatch(/^“\uFFFC+\.” Then ‘\uFFFC+’ end\.$/u);
  });
});
