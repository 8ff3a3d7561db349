import { inGroups, moved, type Placed, type PointMove } from "#domain/points/order.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const points: readonly Placed[] = [
  { id: "a", heading: "Return" },
  { id: "b", heading: "Return" },
  { id: "c", heading: "Funds" },
  { id: "d", heading: null },
];
const after = (id: string, move: PointMove) =>
  moved(points, id, move)?.map((point) => `${point.id} ${point.heading ?? "–"}`);

describe("moving a point", () => {
  it.each([
    ["b", { to: "up" }, ["b Return", "a Return", "c Funds", "d –"]],
    ["b", { to: "down" }, ["a Return", "b Funds", "c Funds", "d –"]],
    ["c", { to: "up" }, ["a Return", "b Return", "c Return", "d –"]],
    ["a", { to: "up" }, ["a Return", "b Return", "c Funds", "d –"]],
    ["d", { to: "before", pointId: "a" }, ["d Return", "a Return", "b Return", "c Funds"]],
    ["a", { to: "group", heading: "Funds" }, ["b Return", "c Funds", "a Funds", "d –"]],
    ["a", { to: "group", heading: "New" }, ["b Return", "c Funds", "d –", "a New"]],
  ] as const)("%s %o", (id, move, expected) => {
    expect(after(id, move)).toEqual(expected);
  });

  it("goes nowhere where there is no such point", () => {
    expect(after("x", { to: "up" })).toBeUndefined();
    expect(after("a", { to: "before", pointId: "x" })).toBeUndefined();
    expect(after("a", { to: "before", pointId: "a" })).toBeUndefined();
  });

  const heading = fc.constantFrom(null, "A", "B", "C");
  const list = fc
    .array(heading, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((of, index): Placed => ({ id: String(index), heading: of })));
  const move: fc.Arbitrary<PointMove> = fc.oneof(
    fc.constantFrom<PointMove>({ to: "up" }, { to: "down" }),
    heading.map((of): PointMove => ({ to: "group", heading: of })),
    fc.nat(7).map((id): PointMove => ({ to: "before", pointId: String(id) })),
  );

  it("loses no point, and keeps each group together", () => {
    fc.assert(
      fc.property(list, fc.nat(7), move, (all, id, to) => {
        const order = moved(all, String(id), to) ?? inGroups(all);
        expect(order.map((point) => point.id).toSorted()).toEqual(all.map((point) => point.id).toSorted());
        expect(inGroups(order)).toEqual(order);
      }),
    );
  });
});
