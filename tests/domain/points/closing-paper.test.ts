import { candidatesFor } from "#domain/points/candidates.ts";
import { closingPaper, paperState } from "#domain/points/closing-paper.ts";
import type { Point } from "#domain/points/point.ts";
import { anIntervention, aSession } from "#tests/support/factories.ts";
import { describe, expect, it } from "vitest";

function aPoint(id: string, overrides: Partial<Point> = {}): Point {
  return { id, heading: null, text: id, delivered: null, isStruck: false, sources: [], revision: 1, ...overrides };
}

const points = [
  aPoint("one", { heading: "Return" }),
  aPoint("two", { heading: "Funds", isStruck: true }),
  aPoint("three", { heading: "Return", delivered: "Three, in other words" }),
];
const lettered = (isSettled: boolean) =>
  closingPaper(points, { isSettled }).map(({ heading, points: of }) => [
    heading,
    of.map(({ letter, said }) => `(${letter}) ${said}`),
  ]);

describe("the closing paper", () => {
  it("letters the points through its groups, and a struck one keeps its letter", () => {
    expect(lettered(false)).toEqual([
      ["Return", ["(a) one", "(b) Three, in other words"]],
      ["Funds", ["(c) two"]],
    ]);
  });

  it("leaves out what was struck once that is settled", () => {
    expect(lettered(true)).toEqual([["Return", ["(a) one", "(b) Three, in other words"]]]);
  });

  it("goes on after (z) as Word does", () => {
    const many = Array.from({ length: 27 }, (_, index) => aPoint(String(index)));
    expect(closingPaper(many, { isSettled: false })[0]?.points.at(-1)?.letter).toBe("aa");
  });

  it("says whether the Chair changed anything", () => {
    expect(paperState([aPoint("one")], { isSettled: false })).toBe("prepared");
    expect(paperState(points, { isSettled: false })).toBe("changed");
    expect(paperState(points, { isSettled: true })).toBe("delivered");
  });
});

describe("candidates for a point", () => {
  it("are the pinned lines that stand in no point, as they were said; without a line they are still to be drafted", () => {
    const pinned = { pinned: true } as const;
    const sessions = [
      aSession({ id: "s1", interventions: [anIntervention({ id: "i1", ...pinned }), anIntervention({ id: "i2" })] }),
      aSession({
        id: "s2",
        interventions: [anIntervention({ id: "i3", ...pinned }), anIntervention({ id: "i4", ...pinned })],
      }),
    ];
    const sentences: Record<string, string> = { i1: "One.", i3: "Three." };

    expect(candidatesFor({ sessions }, [aPoint("p", { sources: ["i1"] })], (id) => sentences[id])).toEqual([
      { interventionId: "i3", sessionId: "s2", suggestion: "Three." },
      { interventionId: "i4", sessionId: "s2" },
    ]);
  });
});
