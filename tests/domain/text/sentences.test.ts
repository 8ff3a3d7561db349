import { describe, expect, it } from "vitest";
import { asSentence } from "#domain/text/sentences.ts";

describe("a sentence", () => {
  it("gets a capital and a stop where it has none", () => {
    expect(asSentence("the Netherlands took the floor ")).toBe("The Netherlands took the floor.");
  });

  it.each(["Who pays?", "It must end!", "He said ‘enough.’", "(It was noted.)", "Return is one element."])(
    "keeps the stop of %s",
    (text) => expect(asSentence(text)).toBe(text),
  );

  it("is otherwise left as it was written", () => {
    expect(asSentence("Both  spaces..")).toBe("Both  spaces..");
  });
});
