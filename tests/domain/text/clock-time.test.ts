import { clockTimeAt, instantAt } from "#domain/text/clock-time.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const zones = [
  "UTC",
  "Europe/Sarajevo",
  "Asia/Kathmandu",
  "America/New_York",
  "Pacific/Kiritimati",
  "Australia/Lord_Howe",
];

describe("a time by the clocks of a zone", () => {
  it.each([
    ["2018-05-18T18:00", "Europe/Sarajevo", "2018-05-18T16:00:00.000Z"],
    ["2018-01-18T18:00", "Europe/Sarajevo", "2018-01-18T17:00:00.000Z"],
    ["2018-05-18T18:00", "Asia/Kathmandu", "2018-05-18T12:15:00.000Z"],
    // Put back: 02:30 comes twice; put on: 02:30 never comes.
    ["2018-10-28T02:30", "Europe/Sarajevo", "2018-10-28T00:30:00.000Z"],
    ["2018-03-25T02:30", "Europe/Sarajevo", "2018-03-25T01:30:00.000Z"],
  ])("%s in %s is %s", (time, zone, instant) => {
    expect(instantAt(time, zone).toISOString()).toBe(instant);
  });

  it("is the same again at its instant", () => {
    const anInstant = fc.date({ min: new Date("2000-01-01"), max: new Date("2037-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(anInstant, fc.constantFrom(...zones), (instant, zone) => {
        const time = clockTimeAt(instant, zone);
        expect(clockTimeAt(instantAt(time, zone), zone)).toBe(time);
      }),
    );
  });
});
