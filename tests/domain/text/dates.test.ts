import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateRangeText, dateText, dayIn, isIsoDate } from "#domain/text/dates.ts";

describe("the dates of a meeting", () => {
  it.each([
    ["2018-05-07", "2018-05-07", "7 May 2018", "May 7, 2018"],
    ["2018-05-07", "2018-05-08", "7–8 May 2018", "May 7–8, 2018"],
    ["2018-04-30", "2018-05-02", "30 April–2 May 2018", "April 30–May 2, 2018"],
    ["2018-12-30", "2019-01-02", "30 December 2018–2 January 2019", "December 30, 2018–January 2, 2019"],
  ])("from %s to %s are written %s, by Americans %s", (from, to, british, american) => {
    expect(dateRangeText(from, to, "en-GB")).toBe(british);
    expect(dateRangeText(from, to, "en-US")).toBe(american);
  });

  it("are days of the calendar", () => {
    expect(isIsoDate("2020-02-29")).toBe(true);
    expect(isIsoDate("2000-02-29")).toBe(true);
    for (const day of [
      "2018-02-29",
      "1900-02-29",
      "2018-13-01",
      "2018-00-10",
      "2018-5-7",
      "0000-01-01",
      "yesterday",
      "",
    ])
      expect(isIsoDate(day), day).toBe(false);
  });

  it("agree with the calendar of the platform on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isIsoDate(day)).toBe(true);
          expect(new Date(`${dateText(day, "en-GB")} UTC`).toISOString().slice(0, 10)).toBe(day);
          expect(new Date(`${dateText(day, "en-US")} UTC`).toISOString().slice(0, 10)).toBe(day);
        },
      ),
    );
  });

  it("are counted where the meeting is", () => {
    const instant = new Date("2018-05-07T22:30:00Z");
    expect(dayIn(instant, "Europe/Sarajevo")).toBe("2018-05-08");
    expect(dayIn(instant, "UTC")).toBe("2018-05-07");
    expect(dayIn(instant, "Asia/Kathmandu")).toBe("2018-05-08");
  });
});
