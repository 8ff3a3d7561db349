import { describe, expect, it } from "vitest";
import { nextAttempt } from "#domain/mail/next-attempt.ts";

const waitingSince = new Date("2018-05-10T09:00:00Z");
const minutesAfter = (minutes: number) => new Date(waitingSince.getTime() + minutes * 60_000);

describe("the next attempt", () => {
  it("comes after a minute, then twice as late each time, up to six hours", () => {
    const pauses = Array.from({ length: 12 }, (_, index) => {
      const again = nextAttempt({ attempts: index + 1, waitingSince, now: waitingSince });
      return again && (again.getTime() - waitingSince.getTime()) / 60_000;
    });
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
  });

  it("is the last one seventy-two hours after the release", () => {
    const hours = 72 * 60;
    expect(nextAttempt({ attempts: 20, waitingSince, now: minutesAfter(hours - 10) })).toEqual(minutesAfter(hours));
    expect(nextAttempt({ attempts: 20, waitingSince, now: minutesAfter(hours) })).toBeUndefined();
  });

  it("is a date, however often it was tried", () => {
    expect(nextAttempt({ attempts: 10_000, waitingSince, now: waitingSince })).toEqual(minutesAfter(360));
  });
});
