import { describe, expect, it } from "vitest";
import { slowDown } from "#app/server/slow-down.ts";
import { waitOf } from "#domain/access/limits.ts";

const now = new Date("2026-03-02T09:00:00Z");
const over = (milliseconds: number) => ({ isWithin: false, left: 0, freeAt: new Date(now.getTime() + milliseconds) });
const within = { isWithin: true, left: 0, freeAt: new Date("2026-03-02T10:00:00Z") };

describe("a network over its wide limit", () => {
  it("waits until there is room again, three seconds at most, and not at all within the limit", () => {
    expect([within, over(0), over(40), over(2_999), over(3_000), over(3_600_000)].map((t) => waitOf(t, now))).toEqual([
      0, 0, 40, 2_999, 3_000, 3_000,
    ]);
  });

  it("is slowed down and never refused", async () => {
    const waits: number[] = [];
    const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
    const { signal } = new AbortController();
    await slowDown(within, { now, signal }, wait);
    await slowDown(over(40), { now, signal }, wait);
    await slowDown(over(9_000), { now, signal }, wait);
    expect(waits).toEqual([40, 3_000]);
  });

  it("is not waited for once it has left", async () => {
    const leaving = new AbortController();
    const slowed = slowDown(over(9_000), { now, signal: leaving.signal });
    leaving.abort();
    await expect(slowed).rejects.toThrow(/abort/i);
  });
});
