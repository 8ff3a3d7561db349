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
      "[+who +]pays after [-month-][+the+] [-six-][+sixth month+]",
    );
    expect(told("a\nb", "a\nnew\nb")).toBe("a\n[+new\n+]b");
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
