import { instantAt } from "#domain/text/clock-time.ts";
import { calendarText, type CalendarEvent } from "#exports/calendar.ts";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

const event: CalendarEvent = {
  ...{ uid: "s1.sarajevo-2018@rapporteur", sequence: 2, changedAt: "2018-05-02T14:05:00.000Z", isCancelled: false },
  ...{ startsAt: "2018-05-07T09:30", endsAt: "2018-05-07T11:00", summary: "Session 1: Voluntary return" },
};

/** As another program reads it: by the rules of the zone that the file itself brings. */
function readBack(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

const calendarOf = (timeZone: string, ...events: readonly Partial<CalendarEvent>[]) =>
  calendarText({ name: "Return", timeZone, events: events.map((one) => ({ ...event, ...one })) });

describe("a calendar of the programme", () => {
  it("is read by another program with its hours, numbers and what is cancelled", () => {
    const [first, second] = readBack(calendarOf("Europe/Sarajevo", {}, { uid: "s2@rapporteur", isCancelled: true }));
    expect(first?.startDate.toJSDate().toISOString()).toBe("2018-05-07T07:30:00.000Z");
    expect(first?.endDate.toJSDate().toISOString()).toBe("2018-05-07T09:00:00.000Z");
    expect(first?.uid).toBe("s1.sarajevo-2018@rapporteur");
    expect(first?.sequence).toBe(2);
    expect(first?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
    expect(second?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it.each(["Europe/Sarajevo", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"])(
    "means the same instants by its own rules of %s",
    (zone) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 * 365 * 24 * 4 }), (quarters) => {
          const startsAt = new Date(Date.UTC(2018, 0, 1) + quarters * 15 * 60_000).toISOString().slice(0, 16);
          ICAL.TimezoneService.reset();
          const [read] = readBack(calendarOf(zone, { startsAt, endsAt: undefined }));
          const instant = read?.startDate.toJSDate().getTime() ?? 0;
          const meant = instantAt(startsAt, zone).getTime();
          // Which of the two instants an hour means that comes twice, programs do not agree.
          expect([0, 30, 60].map((minutes) => meant + minutes * 60_000)).toContain(instant);
        }),
        { numRuns: 25 },
      );
    },
  );

  it("keeps any title a title: nothing in it becomes a line of the file", () => {
    const hostile = fc.oneof(fc.string({ unit: "binary" }), fc.constant("x\r\nEND:VEVENT\r\nATTACH:http://e/;,\\n"));
    fc.assert(
      fc.property(hostile, hostile, (summary, name) => {
        const file = calendarText({ name, timeZone: "Europe/Sarajevo", events: [{ ...event, summary }] });
        const [read, ...more] = readBack(file);
        expect(more).toEqual([]);
        expect(read?.component.getFirstPropertyValue("attach")).toBeNull();
        const kept = summary.replaceAll(/\r\n|[\r\n\u2028\u2029\u0085]/g, "\n").replaceAll(/(?!\n)\p{Cc}/gu, "");
        if (kept.isWellFormed()) expect(read?.summary).toBe(kept);
        for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
