import { describe, expect, it } from "vitest";
import { asSentence, capitalFirst, isAtBeginning, sentenceSpans } from "#domain/text/sentences.ts";

describe("a sentence", () => {
  it("gets a capital and a stop where it has none", () => {
    expect(asSentence("the Netherlands took the floor ")).toBe("The Netherlands took the floor.");
  });

  it.each(["Who pays?", "It must end!", "He said ‘enough.’", "(It was noted.)", "Return is one element."])(
    "keeps the stop of %s",
    (text) => expect(asSentence(text)).toBe(text),
  );

  it("is nothing where nothing was written", () => expect(asSentence("  ")).toBe(""));

  it("is otherwise left as it was written", () => {
    expect(asSentence("Both  spaces..")).toBe("Both  spaces..");
  });
});

describe("a capital first letter", () => {
  it.each([
    ["the Netherlands", "The Netherlands"],
    ["l’Autriche", "L’Autriche"],
    ["бывшая югославская", "Бывшая югославская"],
    ["Ireland", "Ireland"],
    ["", ""],
  ])("makes of %s %s", (text, expected) => expect(capitalFirst(text)).toBe(expected));
});

describe("the sentences of a text", () => {
  it.each([
    ["Serbia spoke. Albania asked why? Nobody knew.", ["Serbia spoke.", "Albania asked why?", "Nobody knew."]],
    [
      "Ms. A. Novak spoke at 09.40, i.e. early. ‘It ends.’ So it did",
      ["Ms. A. Novak spoke at 09.40, i.e. early.", "‘It ends.’", "So it did"],
    ],
    ["It was so.. Then it was not…", ["It was so..", "Then it was not…"]],
    ["", []],
  ])("%s", (text, sentences) => {
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it("begin at the start, and after a stop", () => {
    const text = "Serbia spoke. ‘Albania’ asked.";
    expect([0, 3, 14, 15, 24].map((at) => isAtBeginning(text, at))).toEqual([true, false, true, true, false]);
  });
});
