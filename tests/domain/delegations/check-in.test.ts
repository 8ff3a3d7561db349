import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivals, instantByServer, type CheckInAct } from "#domain/delegations/check-in.ts";

const act = (id: string, what: "in" | "out", minute: number, registrationId = "r1"): CheckInAct => ({
  ...{ id, what, registrationId },
  at: new Date(Date.UTC(2018, 4, 7, 8, minute)).toISOString(),
});

describe("who is checked in", () => {
  it("came when the first device saw them", () => {
    expect(arrivals([act("b", "in", 12), act("a", "in", 10)])).toEqual(new Map([["r1", act("a", "in", 10).at]]));
  });

  it("is as was said last: out takes back, and in again counts anew", () => {
    const mistaken = [act("a", "in", 10), act("b", "out", 11)];
    expect(arrivals(mistaken)).toEqual(new Map());
    expect(arrivals([...mistaken, act("c", "in", 12)]).get("r1")).toBe(act("c", "in", 12).at);
  });

  it("does not depend on the order in which devices tell, nor on how often", () => {
    const acts = fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 40 }),
        minute: fc.integer({ min: 0, max: 9 }),
        isIn: fc.boolean(),
        person: fc.integer({ min: 0, max: 2 }),
      }),
    );
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (made, order) => {
        const told = made.map(({ id, minute, isIn, person }) =>
          act(String(id), isIn ? "in" : "out", minute, `r${person}`),
        );
        // An act has one id, and an id one act.
        const once = [...new Map(told.map((one) => [one.id, one])).values()];
        const shuffled = once
          .map((one) => ({ one, at: order.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(arrivals([...shuffled, ...shuffled])).toEqual(arrivals(once));
      }),
    );
  });
});

describe("a device's own time", () => {
  const now = new Date("2018-05-07T08:30:00Z");

  it("is corrected by what its clock says as it tells", () => {
    // Its clock is an hour ahead: ten minutes ago is ten minutes ago all the same.
    expect(instantByServer("2018-05-07T09:20:00.000Z", { deviceNow: "2018-05-07T09:30:00.000Z", now })).toBe(
      "2018-05-07T08:20:00.000Z",
    );
  });

  it("is never later than now", () => {
    expect(instantByServer("2018-05-07T09:00:00.000Z", { deviceNow: "2018-05-07T08:30:00.000Z", now })).toBe(
      now.toISOString(),
    );
  });
});
