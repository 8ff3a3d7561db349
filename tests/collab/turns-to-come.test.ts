import { turnsToCome } from "#app/collab/turns-to-come.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const patience = 10_000;

describe("a capture that waits for its turn", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const waiting = () => {
    const givenUp: string[] = [];
    return { ...turnsToCome((captureId) => givenUp.push(captureId)), givenUp };
  };

  it("goes without where the server could have told it for ten seconds", () => {
    const turns = waiting();
    turns.lineUp();
    turns.wait("c1");

    vi.advanceTimersByTime(patience - 1);
    expect(turns.givenUp).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(turns.givenUp).toEqual(["c1"]);
  });

  it("waits for as long as there is no line, and begins anew when it is back", () => {
    const turns = waiting();
    turns.wait("opened without a line");
    turns.lineUp();
    turns.wait("opened before the cut");
    vi.advanceTimersByTime(patience - 1);
    turns.lineDown();
    vi.advanceTimersByTime(3_600_000);
    turns.lineUp();
    turns.lineUp();
    vi.advanceTimersByTime(patience - 1);
    expect(turns.givenUp).toEqual([]);

    vi.advanceTimersByTime(1);
    expect(turns.givenUp).toEqual(["opened without a line", "opened before the cut"]);
  });

  it("waits no more once its turn is known", () => {
    const turns = waiting();
    turns.lineUp();
    turns.wait("c1");
    turns.settled("c1");
    vi.advanceTimersByTime(2 * patience);

    expect(turns.givenUp).toEqual([]);
  });
});
