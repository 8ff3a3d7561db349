import type { Decision, Gate } from "#domain/approvals/approval.ts";
import { gateOf } from "#domain/approvals/approval.ts";
import { fills, seatsOf } from "#domain/approvals/seats.ts";
import { isCleared, standingOf, wasAndNow } from "#domain/approvals/standing.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const gate: Gate = "circulate";
const texts = (...words: string[]) => words.map((one, index) => ({ id: `p${index}`, words: one }));
const seats = [{ id: "a" }, { id: "b" }];
const at = "2018-05-10T09:00:00.000Z";

function decided(more: Partial<Decision> & Pick<Decision, "seat" | "passages">): Decision {
  return {
    ...{ gate, kind: "approved", exceptions: [], confirmedAt: at, fulfilledAt: null, withdrawnAt: null },
    versionId: "v1",
    ...more,
  };
}

describe("what a chair has approved", () => {
  const version = { id: "v2", passages: texts("One.", "Two, changed.") };
  const before = texts("One.", "Two.");

  it("is carried over to the next version where the words are the same", () => {
    const decisions = [decided({ seat: "a", passages: before })];
    expect(standingOf({ gate, version, seats, decisions })).toEqual([
      { seat: "a", open: ["p1"], isDone: false },
      { seat: "b", open: ["p0", "p1"], isDone: false },
    ]);
    expect(wasAndNow(["p1"], version, decisions)).toEqual([{ id: "p1", was: "Two.", now: "Two, changed." }]);
  });

  it("is taken back by a later exception to the same words, and asked about again after a return", () => {
    const first = decided({ seat: "a", passages: before });
    const except = decided({ seat: "a", passages: before, kind: "except", exceptions: ["p0"] });
    const open = (decisions: Decision[]) =>
      standingOf({ gate, version: { id: "v1", passages: before }, seats: [{ id: "a" }], decisions })[0];
    expect(open([first, except])).toEqual({ seat: "a", open: ["p0"], isDone: false });
    expect(open([first, decided({ seat: "a", passages: before, kind: "returned" })])).toMatchObject({ isDone: false });
    expect(open([first])).toMatchObject({ isDone: true });
  });

  it("counts of a letter once confirmed, of a condition once fulfilled, and at its own gate only", () => {
    const cleared = (one: Partial<Decision>) =>
      isCleared({
        gate,
        version: { id: "v1", passages: before },
        seats: [{ id: "a" }],
        decisions: [decided({ seat: "a", passages: before, ...one })],
      });
    expect(cleared({})).toBe(true);
    expect(cleared({ confirmedAt: null })).toBe(false);
    expect(cleared({ kind: "condition" })).toBe(false);
    expect(cleared({ kind: "condition", fulfilledAt: at })).toBe(true);
    expect(cleared({ withdrawnAt: at })).toBe(false);
    expect(cleared({ gate: "final" })).toBe(false);
  });
});

describe("a version", () => {
  const passages = fc.array(fc.constantFrom("x", "y"), { minLength: 1, maxLength: 3 }).map((words) => texts(...words));
  const decision = fc.record({
    seat: fc.constantFrom("a", "b"),
    versionId: fc.constantFrom("v1", "v2"),
    kind: fc.constantFrom("approved", "except", "condition", "returned"),
    exceptions: fc.subarray(["p0", "p1", "p2"]),
    gate: fc.constantFrom<Gate>("circulate", "final"),
    confirmedAt: fc.constantFrom(at, null),
    fulfilledAt: fc.constantFrom(at, null),
    withdrawnAt: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: fc.constant(at), weight: 1 }),
    passages,
  });

  it("is cleared by no acts that leave a passage's words without the last approval of some chair", () => {
    let cleared = 0;
    fc.assert(
      fc.property(passages, fc.array(decision, { maxLength: 8 }), (now, some) => {
        // Often a good ending, so that many are cleared.
        const decisions: Decision[] = [...some, ...seats.map(({ id: seat }) => decided({ seat, passages: now }))].slice(
          0,
          some.length % 2 === 0 ? undefined : some.length,
        );
        if (!isCleared({ gate, version: { id: "v1", passages: now }, seats, decisions })) return;
        cleared++;
        // Told again from the other end: the last that each chair said of these very words, if it counts, is yes.
        for (const { id, words } of now)
          for (const seat of seats) {
            const said = decisions.filter(
              (one) =>
                one.seat === seat.id &&
                one.gate === gate &&
                one.kind !== "returned" &&
                one.withdrawnAt === null &&
                one.confirmedAt !== null &&
                (one.kind !== "condition" || one.fulfilledAt !== null) &&
                one.passages.some((passage) => passage.id === id && passage.words === words),
            );
            const last = said.at(-1);
            expect(last && !(last.kind === "except" && last.exceptions.includes(id))).toBe(true);
          }
      }),
      { numRuns: 2_000 },
    );
    expect(cleared).toBeGreaterThan(300);
  });

  it("is never cleared where a meeting has no chair, or nobody has looked at it", () => {
    const version = { id: "v2", passages: texts("One.") };
    expect(isCleared({ gate, version, seats: [], decisions: [] })).toBe(false);
    const carried = [decided({ seat: "a", passages: version.passages })];
    expect(isCleared({ gate, version, seats: [{ id: "a" }], decisions: carried })).toBe(false);
  });

  it("stands at one gate at most", () => {
    expect(gateOf("frozen", undefined)).toBe("circulate");
    expect(gateOf("frozen", "final")).toBe("final");
    expect(gateOf("adopted", undefined)).toBe("final");
    expect(gateOf("cleared", undefined)).toBeUndefined();
    expect(gateOf("returned", "final")).toBeUndefined();
  });
});

describe("the chairs of a meeting", () => {
  const chairs = [
    { written: "Turkey", party: "TUR" },
    { written: "Turkey", party: "TUR", body: "silk" },
    { written: "Hungary", party: "HUN", body: "seas" },
  ];
  const meeting = { dialogueId: "budapest", bodies: ["silk", "seas"], chairs };

  it("are those the record names, once each, or one for each body", () => {
    expect(seatsOf(meeting).map(({ id }) => id)).toEqual(["silk/TUR", "seas/HUN"]);
    expect(seatsOf({ bodies: ["silk"] }).map(({ id }) => id)).toEqual(["silk/"]);
    expect(seatsOf({ bodies: ["silk"], chairs: chairs.slice(0, 1) }).map(({ id }) => id)).toEqual(["/TUR"]);
  });

  it("are sat for by whoever holds that body for that party", () => {
    const [silk, seas] = seatsOf(meeting);
    const held = { function: "chair", dialogueId: "budapest", bodyId: "silk", partyId: "TUR" } as const;
    expect(silk && fills(held, silk, meeting)).toBe(true);
    expect(seas && fills(held, seas, meeting)).toBe(false);
    expect(silk && fills({ ...held, partyId: "HUN" }, silk, meeting)).toBe(false);
    expect(silk && fills({ ...held, function: "adviser" }, silk, meeting)).toBe(false);
    expect(silk && fills({ ...held, dialogueId: "prague" }, silk, meeting)).toBe(false);
  });
});
