import { nearDuplicates, saysNearlyTheSame } from "#domain/points/near-duplicates.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("two points that say nearly the same", () => {
  it.each([
    ["Sharing responsibility should not mean shifting it.", "Sharing of responsibilities must not mean to shift them."],
    [
      "Reintegration grants are best offered early, before a stay becomes irregular.",
      "Grants for reintegration should be offered early, before a stay becomes irregular",
    ],
    ["Monitoring in the country of origin is vital.", "It is vital to monitor in countries of origin."],
  ])("are found: %s / %s", (one, other) => {
    expect(saysNearlyTheSame(one, other)).toBe(true);
  });

  it.each([
    ["Monitoring in the country of origin is vital.", "Reintegration teams in the country of origin are local."],
    ["It starts before return.", "It starts before return."],
    ["Criteria are needed.", "Funds are needed."],
    ["", ""],
  ])("are not supposed where too little is the same: %s / %s", (one, other) => {
    expect(saysNearlyTheSame(one, other)).toBe(false);
  });

  const sentence = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 12 }).map((words) => words.join(" "));

  it("are so both ways, and in whatever order, case and punctuation their words stand", () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const near = saysNearlyTheSame(one, other);
        expect(saysNearlyTheSame(other, one)).toBe(near);
        expect(saysNearlyTheSame(one.split(" ").toReversed().join(", ").toUpperCase(), `${other}.`)).toBe(near);
      }),
    );
  });

  it("share three words at least, and are each named once, the earlier first", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (texts) => {
        const all = texts.map((text, index) => ({ id: String(index), text }));
        const pairs = nearDuplicates(all);
        for (const [one, other] of pairs) {
          expect(Number(one)).toBeLessThan(Number(other));
          expect(new Set(texts[Number(one)]?.split(" ")).size).toBeGreaterThanOrEqual(3);
        }
        expect(new Set(pairs.map(String)).size).toBe(pairs.length);
      }),
    );
  });
});
