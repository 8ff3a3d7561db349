import { piecesOf } from "#app/editor/flat-text.ts";
import { draftNodes, draftShape } from "#app/editor/draft-shape.ts";
import { draftNames, referenceSign } from "#domain/draft/draft.ts";
import type { Signs } from "#tests/support/a-draft.ts";
import { aDraft, feed } from "#tests/support/a-draft.ts";
import type { Kind, Operation, Replica } from "#tests/support/replica.ts";
import { replica } from "#tests/support/replica.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeStateVector } from "yjs";

const runs = process.env.LONG ? 10_000 : 300;

/** Who does something, or who hears of whom; between two hearings everybody is alone. */
type Step =
  { readonly who: number; readonly operation: Operation } | { readonly who: number; readonly hearsOf: number };

/** A sign that nothing else holds, of two halves, so that it can be told whether it is there, and once. */
const signOf = (number: number) => String.fromCodePoint(0xf0000 + number);
const signs = (words: string): readonly string[] => words.match(/[\u{f0000}-\u{fffff}]/gu) ?? [];
const at = fc.nat({ max: 200 });
const inNotes = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("type"), at, text: fc.constant("") }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("delete"), at, to: at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("split"), at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("merge"), at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("bold"), at, to: at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("break"), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("paste"),
      at,
      paragraphs: fc.array(fc.constant(""), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("append"),
      paragraphs: fc.array(fc.constant(""), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: "clear" } as const) },
  { weight: 4, arbitrary: fc.constant({ does: "undo" } as const) },
  { weight: 2, arbitrary: fc.constant({ does: "redo" } as const) },
) as fc.Arbitrary<Operation>;
const inDrafts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("type"), at, text: fc.constant("") }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("delete"), at, to: at }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("split"), at }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("merge"), at }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("move"), at, by: fc.constantFrom(-1, 1) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("level"), at, level: fc.constantFrom("paragraph", "point") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("paste"),
      at,
      paragraphs: fc.array(fc.constant(""), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ does: "undo" } as const) },
  { weight: 2, arbitrary: fc.constant({ does: "redo" } as const) },
) as fc.Arbitrary<Operation>;
const who = fc.nat({ max: 2 });
const stepOf = (operation: fc.Arbitrary<Operation>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ who, operation }) },
    { weight: 1, arbitrary: fc.record({ who, hearsOf: who }) },
  );

const draft: Kind = {
  name: draftNames.text,
  shape: draftShape,
  nodes: draftNodes,
  seed: aDraft([
    ...[feed("p1"), ["Georgia spoke.", { unit: "said:i1" }], [" ", {}], ["Pakistan spoke.", { unit: "said:i2" }]],
    ...[feed("p2"), ["See ", { unit: "said:i3" }], [referenceSign, { ref: "p1", unit: "said:i3" }]],
    ...[feed("p3", { kind: "chair-points" }), ["The points:", { unit: "fact:p3/0" }]],
    ...[feed("t1", { kind: "chair-points", level: "point" }), ["Return.", { unit: "point:t1" }]],
  ] as Signs),
};

describe("three people who lose each other", () => {
  it.each([
    { where: "notes", operation: inNotes, kind: undefined },
    { where: "a draft", operation: inDrafts, kind: draft },
  ])(
    `have the same text once they hear of each other again, in ${runs} random sequences in $where`,
    ({ where, operation, kind }) => {
      const counted = { operations: 0, inserted: 0, deleted: 0 };
      fc.assert(
        fc.property(fc.array(stepOf(operation), { minLength: 1, maxLength: 40, size: "max" }), (steps) => {
          const replicas = [11, 12, 13].map((client) => replica(client, kind));
          const inserted: string[] = [];
          const deleted = new Set<string>();
          const next = () => {
            const [one, other] = [signOf(inserted.length), signOf(inserted.length + 1)];
            inserted.push(one, other);
            return `${one}a\u0301a${other}`;
          };
          for (const one of steps) {
            const writer = replicas[one.who];
            const before = signs(writer?.text() ?? "");
            perform(replicas, one, next);
            expect(writer?.shown()).toEqual(writer?.stored());
            const after = new Set(signs(writer?.text() ?? ""));
            if ("operation" in one) before.filter((sign) => !after.has(sign)).forEach((sign) => deleted.add(sign));
          }
          meet(replicas);

          const [first, ...others] = replicas;
          for (const other of others) {
            expect(encodeStateVector(other.doc)).toEqual(encodeStateVector(first?.doc ?? other.doc));
            expect(other.stored()).toEqual(first?.stored());
          }
          for (const each of replicas) expect(each.shown()).toEqual(each.stored());
          const text = first?.text() ?? "";
          expect(text).toBe(
            (first?.stored() ?? [])
              .flatMap(piecesOf)
              .map(({ insert }) => insert)
              .join(""),
          );
          const found = signs(text);
          expect(found.toSorted()).toEqual([...new Set(found)].toSorted());
          expect(inserted.filter((sign) => !deleted.has(sign) && !found.includes(sign))).toEqual([]);
          counted.operations += steps.filter((one) => "operation" in one).length;
          counted.inserted += inserted.length;
          counted.deleted += deleted.size;
          for (const { release } of replicas) release();
        }),
        { numRuns: runs, seed: process.env.SEED ? Number(process.env.SEED) : undefined },
      );
      process.stdout.write(`convergence: ${runs} sequences in ${where}, ${JSON.stringify(counted)}\n`);
    },
    runs * 200,
  );
});

function perform(replicas: readonly Replica[], one: Step, token: () => string): void {
  const replica = replicas[one.who];
  if ("operation" in one) replica?.perform(withTokens(one.operation, token));
  else if (one.hearsOf !== one.who) {
    const other = replicas[one.hearsOf];
    if (other) replica?.hear(other);
  }
}

function withTokens(operation: Operation, token: () => string): Operation {
  if ("text" in operation) return { ...operation, text: token() };
  if ("paragraphs" in operation) return { ...operation, paragraphs: operation.paragraphs.map(token) };
  return operation;
}

/** Everybody hears of everybody until nobody says anything new. */
function meet(replicas: readonly Replica[]): void {
  for (let round = 0; round < 4; round += 1) {
    for (const one of replicas) for (const other of replicas) if (one !== other) one.hear(other);
  }
}
