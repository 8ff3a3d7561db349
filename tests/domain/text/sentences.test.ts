import { describe, expect, it } from "vitest";
import { asSentence, capitalFirst } from "#domain/text/sentences.ts";

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
