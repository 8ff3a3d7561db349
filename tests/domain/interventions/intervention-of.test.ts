import { interventionOf, type CaptureRead } from "#domain/interventions/intervention-of.ts";
import type { CaptureHead, Taken } from "#domain/interventions/capture.ts";
import { describe, expect, it } from "vitest";

type Said = {
  readonly note?: string;
  readonly line?: string;
  readonly head?: Partial<CaptureHead>;
  readonly taken?: Taken;
};

const capture = (id: string, { note = "", line = "", head, taken = null as never }: Said = {}): CaptureRead => ({
  entry: {
    ...{ id, interventionId: "c1", turnId: null, taken, isWithdrawn: false, isTimed: true },
    ...{
      spokenAt: `2018-05-07T10:0${id.at(-1)}:00.000Z`,
      openedBy: "ana",
      openedAt: `2018-05-07T10:0${id.at(-1)}:30.000Z`,
    },
  },
  text: { head: { kind: "statement", ...head }, note, line },
});

const made = (...captures: CaptureRead[]) => interventionOf(captures)?.intervention;

describe("an intervention made of its captures", () => {
  it("says what its one capture says, its line as one paragraph", () => {
    const head = { party: "SRB", form: "predicate", marks: ["decision"] } as const;

    const intervention = interventionOf([
      capture("c1", { note: "new law\nby June", line: "presented\nits law ", head }),
    ]);

    expect(intervention).toEqual({
      intervention: {
        ...{ id: "c1", party: "SRB", kind: "statement", form: "predicate" },
        ...{ line: "presented its law", note: "new law\nby June" },
      },
      marks: ["decision"],
      spokenAt: "2018-05-07T10:01:00.000Z",
    });
  });

  it("is nothing where nothing was said, and something where only a turn was", () => {
    expect(made(capture("c1"), capture("c2"))).toBeUndefined();
    const ofTurn = capture("c1");
    expect(made({ ...ofTurn, entry: { ...ofTurn.entry, turnId: "t1" } })).toEqual({ id: "c1", kind: "statement" });
  });

  it("says what the leading capture says while nobody decided, or the first that has a line", () => {
    expect(made(capture("c2", { line: "two" }), capture("c1", { line: "one" }))?.line).toBe("one");
    expect(made(capture("c3", { line: "three" }), capture("c2", { line: "two" }), capture("c1"))?.line).toBe("two");
    expect(made(capture("c1", { note: "n", head: { party: "SRB" } }), capture("c2", { line: "two" }))).toMatchObject({
      party: "SRB",
      note: "n",
      line: "two",
    });
  });

  it.each([
    ["left", "one"],
    ["right", "two"],
    ["both", "one two"],
  ] as const)("says %s: %s", (taken, line) => {
    expect(made(capture("c1", { line: "one" }), capture("c2", { line: "two", taken }))?.line).toBe(line);
  });

  it("takes the siblings one after the other, in the order in which they were opened", () => {
    const siblings = [capture("c3", { line: "three", taken: "both" }), capture("c2", { line: "two", taken: "right" })];

    expect(made(...siblings, capture("c1", { line: "one" }))?.line).toBe("two three");
  });

  it("never prints what was put aside for the leading text", () => {
    expect(made(capture("c1", { note: "n" }), capture("c2", { line: "two", taken: "left" }))).not.toHaveProperty(
      "line",
    );
  });

  it("names one speaker or several, never both", () => {
    const head = { party: "SRB", parties: ["SRB", "TUR"] };

    expect(made(capture("c1", { head }))).toEqual({ id: "c1", kind: "statement", parties: ["SRB", "TUR"] });
  });
});
