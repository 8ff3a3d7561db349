import { reportApart, reportMade } from "#app/desk/report/report-made.ts";
import { aLongDraft } from "#tests/support/a-long-record.ts";
import { describe, expect, it } from "vitest";

describe("a report of two hundred pages", () => {
  it("is made apart as it is made here, with all that stands beside it, while the server goes on", async () => {
    const given = aLongDraft();
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const apart = await reportApart(given);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
    expect(apart).toEqual(reportMade(given));
    expect(apart.sides?.findings.length).toBeGreaterThan(0);
  });
});
