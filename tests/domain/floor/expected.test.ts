import { ended, givenTo, givenToNext, listed, named, placed, withdrawn } from "#domain/floor/expected.ts";
import type { Floor, Waiting } from "#domain/floor/turn.ts";
import { describe, expect, it } from "vitest";

const now = "2018-05-08T10:00:00.000Z";
const aWaiting = (party: string): Waiting => ({
  ...{ id: `w-${party}`, party, kind: "statement", isRequest: false, addedAt: now },
});
const floor: Floor = {
  sessionId: "s2",
  waiting: ["AUT", "NLD", "IOM"].map(aWaiting),
  spoken: [],
  ...{ isListClosed: false, screen: "list", isFrozen: false },
};
const orderOf = ({ waiting }: Floor) => waiting.map(({ party }) => party);

describe("what the floor will be", () => {
  it("has the first of the list speaking and whoever spoke among the spoken", () => {
    const second = givenToNext(givenToNext(floor, "t1", now), "t2", now);

    expect(second).toMatchObject({ current: { id: "t2", party: "NLD" }, spoken: [{ id: "t1", endedAt: now }] });
    expect(orderOf(second)).toEqual(["IOM"]);
  });

  it("is the same where the news came before the answer", () => {
    const once = givenToNext(floor, "t1", now);

    expect(givenToNext(once, "t1", now)).toBe(once);
    expect(listed(floor, aWaiting("AUT"))).toBe(floor);
  });

  it("takes whoever speaks out of turn off the list, and can name them later", () => {
    const unknown = givenTo(floor, "t1", { party: null, kind: "statement" }, now);
    expect(orderOf(unknown)).toEqual(["AUT", "NLD", "IOM"]);
    expect(named(unknown, "t1", { party: "IOM", kind: "reply" }).current).toMatchObject({
      party: "IOM",
      kind: "reply",
    });
    expect(orderOf(givenTo(floor, "t1", { party: "NLD", kind: "statement" }, now))).toEqual(["AUT", "IOM"]);
  });

  it("moves, withdraws and ends", () => {
    expect(orderOf(placed(floor, "w-IOM", "w-AUT"))).toEqual(["IOM", "AUT", "NLD"]);
    expect(orderOf(placed(floor, "w-AUT", undefined))).toEqual(["NLD", "IOM", "AUT"]);
    expect(orderOf(withdrawn(floor, "w-NLD"))).toEqual(["AUT", "IOM"]);
    expect(ended(givenToNext(floor, "t1", now), "t1", now)).not.toHaveProperty("current");
  });
});
