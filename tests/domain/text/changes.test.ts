import { changesBetween } from "#domain/text/changes.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Struck words in [-brackets-], new ones in [+brackets+]. */
const told = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ kind, words }) => (kind === "kept" ? words : kind === "gone" ? `[-${words}-]` : `[+${words}+]`))
    .join("");

describe("what changed in a text", () => {
  it("is said word by word", () => {
    expect(told("", "")).toBe("");
    expect(told("", "three towns")).toBe("[+three towns+]");
    expect(told("three towns", "")).toBe("[-three towns-]");
    expect(told("three towns take part", "four towns take part")).toBe("[-three-][+four+] towns take part");
    expect(told("pays after month six", "who pays after the sixth month")).toBe(
      "[+who +]pays after [+the sixth +]month[- six-]",
    );
    expect(told("a\nb", "a\nnew\nb")).toBe("a\n[+new\n+]b");
  });

  it("is said so that people can read it", () => {
    expect(told("for sick or pregnant persons.", "for persons who are ill or pregnant.")).toBe(
      "for [-sick -][+persons who are ill +]or pregnant[- persons-].",
    );
    expect(told("The Chair closed the meeting", "The Host opened a meeting")).toBe(
      "The [-Chair closed the-][+Host opened a+] meeting",
    );
    expect(told("Sweden spoke of children.", "Iraq asked for houses.")).toBe(
      "[-Sweden spoke of children.-][+Iraq asked for houses.+]",
    );
  });

  it("never splits a word, nor what is seen as one character", () => {
    expect(told("emphasized self-reliance", "emphasised self-help")).toBe(
      "[-emphasized self-reliance-][+emphasised self-help+]",
    );
    expect(told("the Chair’s 1,000 points", "the Chairs’ 1,001 points")).toBe(
      "the [-Chair’s 1,000-][+Chairs’ 1,001+] points",
    );
    expect(told("وأشارت جورجيا إلى العودة", "وأشارت أرمينيا إلى العودة")).toBe(
      "وأشارت [-جورجيا-][+أرمينيا+] إلى العودة",
    );
    expect(told("Киргизия и Россия за мир", "Киргизия и Грузия за мир")).toBe("Киргизия и [-Россия-][+Грузия+] за мир");
    expect(told("in Bie\u0301 we met", "in Bie we met")).toBe("in [-Bie\u0301-][+Bie+] we met");
    expect(told("all 👩‍👩‍👧 here now", "all 👩‍👧 here now")).toBe("all [-👩‍👩‍👧-][+👩‍👧+] here now");
  });

  it("gives both texts back, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", " ", "\n", "грузия", "جورجيا", "👩‍👩‍👧"))
      .map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        const without = (kind: string) =>
          changes.flatMap((change) => (change.kind === kind ? [] : change.words)).join("");
        expect([without("new"), without("gone")]).toEqual([before, after]);
      }),
    );
  });

  it("takes no long time over long texts that have nothing in common", () => {
    const [before, after] = ["old ".repeat(20_000), "new ".repeat(20_000)];
    expect(changesBetween(before, after).map(({ kind }) => kind)).toContain("gone");
  });
});
