import type { Floor, Turn } from "#domain/floor/turn.ts";
import { waitOf } from "#domain/floor/wait.ts";
import { describe, expect, it } from "vitest";

const start = Date.parse("2018-05-07T12:00:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000);

/** A floor on which `spoken` turns of 300 seconds are over, somebody has spoken for 100, and these wait. */
function aFloor(spoken: number, ...parties: readonly string[]): Floor {
  const turn = (id: string, from: number, to: number | null): Turn => ({
    ...{ id, party: "GEO", kind: "statement" },
    startedAt: at(from).toISOString(),
    endedAt: to === null ? null : at(to).toISOString(),
  });
  return {
    sessionId: "s1",
    current: turn("now", -100, null),
    spoken: Array.from({ length: spoken }, (_, index) => turn(`t${index}`, -1000, -700)),
    waiting: parties.map((party) => ({
      ...{ id: `w-${party}`, party, kind: "statement", isRequest: true },
      addedAt: at(-50).toISOString(),
    })),
    ...{ isListClosed: false, screen: "list", isFrozen: false },
  };
}

describe("how long a delegation waits", () => {
  it("is the mean of those who have spoken, times those before it, as a range", () => {
    // 200 s are left of the turn that runs, 600 s are two more: 800 s, a quarter less and a quarter more.
    expect(waitOf(aFloor(4, "AUT", "NLD", "PAK"), "PAK", at(0))).toEqual({
      ...{ id: "w-PAK", since: at(-50).toISOString(), place: 3 },
      minutes: { from: 10, to: 17 },
    });
  });

  it("says only the place while too few have spoken", () => {
    expect(waitOf(aFloor(2, "AUT", "PAK"), "PAK", at(0))).toEqual({
      ...{ id: "w-PAK", since: at(-50).toISOString(), place: 2 },
    });
  });

  it("is nothing to whoever is not on the list", () => {
    expect(waitOf(aFloor(4, "AUT"), "PAK", at(0))).toBeUndefined();
  });
});
