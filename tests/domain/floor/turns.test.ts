import { isCorrectionWindowOpen, nothingOpened } from "#domain/floor/room-options.ts";
import { speakingTimes } from "#domain/floor/speaking-time.ts";
import type { Turn } from "#domain/floor/turn.ts";
import { endOf, standingAfter, startAfter } from "#domain/floor/turn-times.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const at = (seconds: number) => new Date(Date.UTC(2018, 4, 7, 10) + seconds * 1000);
const aTurn = (party: string | null, from: number, to: number | null): Turn => ({
  ...{ id: `${party} ${from}`, party, kind: "statement" },
  ...{ startedAt: at(from).toISOString(), endedAt: to === null ? null : at(to).toISOString() },
});

describe("the beginning and the end of a turn", () => {
  it("is now, as long as the clock goes on", () => {
    expect(startAfter(undefined, at(5))).toBe(at(5).toISOString());
    expect(startAfter(aTurn("SRB", 0, null), at(5))).toBe(at(5).toISOString());
    expect(endOf(aTurn("SRB", 0, null), at(5))).toBe(at(5).toISOString());
  });

  it("never goes back, whatever clocks say", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2 }), (clock) => {
        const turns: Turn[] = [];
        for (const seconds of clock) {
          const previous = turns.at(-1);
          if (previous) turns[turns.length - 1] = { ...previous, endedAt: endOf(previous, at(seconds)) };
          turns.push({ ...aTurn("SRB", 0, null), startedAt: startAfter(turns.at(-1), at(seconds)) });
        }
        const starts = turns.map(({ startedAt }) => startedAt);
        expect(starts).toEqual([...new Set(starts)].toSorted());
        for (const { startedAt, endedAt } of turns) expect(endedAt === null || endedAt >= startedAt).toBe(true);
      }),
    );
  });
});

describe("an act that names the turn after which it comes", () => {
  const running = { id: "t2", endedAt: null };
  const ended = { id: "t1", endedAt: "2018-05-07T10:00:00.000Z" };
  it.each([
    ["the first of all", undefined, [], "next"],
    ["one that runs", "t2", [running, ended], "next"],
    ["one that has ended", "t1", [ended], "next"],
    ["somebody's who was first", "t1", [running, ended], "taken"],
    ["the first turn of somebody who was first", undefined, [running], "taken"],
    ["one that somebody was first with, and ended", undefined, [ended], "moved on"],
    ["one long ago", "t0", [running, ended], "moved on"],
    ["nothing, where there was much", undefined, [running, ended], "moved on"],
  ] as const)("meets %s", (_, after, turns, standing) => {
    expect(standingAfter(after, turns)).toBe(standing);
  });
});

describe("speaking time", () => {
  it("is summed for each party, the longest first; a turn that runs counts up to now", () => {
    const turns = [aTurn("GEO", 100, null), aTurn("SRB", 40, 100), aTurn(null, 30, 40), aTurn("SRB", 0, 30)];
    expect(speakingTimes(turns, at(120))).toEqual([
      { party: "SRB", seconds: 90, turns: 2 },
      { party: "GEO", seconds: 20, turns: 1 },
      { party: null, seconds: 10, turns: 1 },
    ]);
  });

  it("loses nothing, whoever spoke", () => {
    const aLength = fc.record({ party: fc.constantFrom("SRB", "TUR", null), seconds: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(aLength), (lengths) => {
        let clock = 0;
        const turns = lengths.map(({ party, seconds }) => aTurn(party, clock, (clock += seconds)));
        const times = speakingTimes(turns, at(clock));
        expect(times.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(clock);
        expect(times.reduce((sum, time) => sum + time.turns, 0)).toBe(turns.length);
      }),
    );
  });
});

describe("the window for corrections", () => {
  const open = { ...nothingOpened, showsOwnLines: true, correctionsUntil: at(0).toISOString() };
  it("is open up to its last instant, and only where lines are shown", () => {
    expect(isCorrectionWindowOpen(open, at(0))).toBe(true);
    expect(isCorrectionWindowOpen(open, at(1))).toBe(false);
    expect(isCorrectionWindowOpen({ ...open, showsOwnLines: false }, at(0))).toBe(false);
    expect(isCorrectionWindowOpen({ ...open, correctionsUntil: null }, at(0))).toBe(false);
  });
});
