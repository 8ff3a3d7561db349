import { readCapture } from "#app/editor/read-capture.ts";
import type { Operation, Replica } from "#tests/support/replica.ts";
import { replica } from "#tests/support/replica.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeStateAsUpdate, encodeStateVector } from "yjs";

const runs = process.env.LONG ? 10_000 : 300;

/** Who does something, or who hears of whom; between two hearings everybody is alone. */
type Step =
  { readonly who: number; readonly operation: Operation } | { readonly who: number; readonly hearsOf: number };

const at = fc.nat({ max: 60 });
const words = fc.stringMatching(/^[a-zé中 ]{1,6}$/);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("type"), at, text: words }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("delete"), at, to: at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("split"), at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("merge"), at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("bold"), at, to: at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("break"), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("paste"),
      at,
      paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("append"), paragraphs: fc.array(words, { minLength: 1, maxLength: 2 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: "clear" } as const) },
  { weight: 2, arbitrary: fc.constant({ does: "undo" } as const) },
  { weight: 1, arbitrary: fc.constant({ does: "redo" } as const) },
) as fc.Arbitrary<Operation>;
const who = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who, operation }) },
  { weight: 1, arbitrary: fc.record({ who, hearsOf: who }) },
);

describe("three note-takers who lose each other", () => {
  it(`have the same text once they hear of each other again, in ${runs} random sequences`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const replicas = [11, 12, 13].map(replica);
        for (const one of steps) perform(replicas, one);
        meet(replicas);

        const [first, ...others] = replicas;
        for (const other of others) {
          expect(encodeStateVector(other.doc)).toEqual(encodeStateVector(first?.doc ?? other.doc));
          expect(other.stored()).toEqual(first?.stored());
        }
        for (const each of replicas) expect(each.shown()).toEqual(each.stored());
        for (const { doc, text } of replicas) expect(readCapture(encodeStateAsUpdate(doc)).note).toBe(text());
        for (const { release } of replicas) release();
      }),
      { numRuns: runs, seed: process.env.SEED ? Number(process.env.SEED) : undefined },
    );
  });
});

function perform(replicas: readonly Replica[], one: Step): void {
  const replica = replicas[one.who];
  if ("operation" in one) replica?.perform(one.operation);
  else if (one.hearsOf !== one.who) {
    const other = replicas[one.hearsOf];
    if (other) replica?.hear(other);
  }
}

/** Everybody hears of everybody until nobody says anything new. */
function meet(replicas: readonly Replica[]): void {
  for (let round = 0; round < 4; round += 1) {
    for (const one of replicas) for (const other of replicas) if (one !== other) one.hear(other);
  }
}
