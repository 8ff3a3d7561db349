import { attendanceOf } from "#domain/figures/attendance.ts";
import { whoCame } from "#domain/figures/who-came.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const none: ReadonlySet<string> = new Set();

describe("attendance by session", () => {
  const sessions = [
    { present: new Set(["SRB", "TUR"]), speakers: new Set(["TUR"]) },
    { speakers: new Set(["GEO"]) },
    { present: new Set(["SRB"]), speakers: new Set(["TUR", "SRB"]) },
  ];
  const attendance = attendanceOf(["GEO", "SRB", "TUR"], sessions);

  it("tells of each delegation where it was, and tells apart that nobody looked", () => {
    const words = attendance.rows.map(({ party, seats, present }) => [
      party,
      ...seats.map(({ seat }) => seat),
      present,
    ]);
    expect(words).toEqual([
      ["GEO", "absent", "not marked", "absent", 0],
      ["SRB", "present", "not marked", "present", 2],
      ["TUR", "present", "not marked", "absent", 1],
    ]);
    expect(attendance.bySession).toEqual([2, undefined, 1]);
    expect(attendance.marked).toBe(2);
  });

  it("finds who is listed and was never seen, and who spoke where they were not", () => {
    expect(attendance.neverSeen).toEqual(["GEO"]);
    // Georgia spoke where nobody marked: nothing contradicts that.
    expect(attendance.spokeUnseen).toEqual([{ party: "TUR", session: 2 }]);
  });

  it("finds nobody missing where nobody looked", () => {
    const unmarked = attendanceOf(["GEO"], [{ speakers: none }]);
    expect(unmarked.neverSeen).toEqual([]);
    expect(unmarked.bySession).toEqual([undefined]);
  });

  it("counts the same by row and by column, and nobody who is not on the list", () => {
    const party = fc.constantFrom("ALB", "GEO", "SRB", "TUR", "UKR");
    const set = fc.uniqueArray(party).map((parties) => new Set(parties));
    const session = fc
      .record({ present: fc.option(set, { nil: undefined }), speakers: set })
      .map(({ present, speakers }) => ({ ...(present && { present }), speakers }));
    fc.assert(
      fc.property(fc.uniqueArray(party), fc.array(session, { maxLength: 8 }), (parties, held) => {
        const { rows, bySession } = attendanceOf(parties, held);
        const sum = (numbers: readonly (number | undefined)[]) =>
          numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
        expect(sum(bySession)).toBe(sum(rows.map(({ present }) => present)));
      }),
    );
  });
});

describe("who came", () => {
  it("keeps whoever came to no meeting among the rows", () => {
    const meetings = [
      { id: "sofia", parties: new Set(["TUR"]) },
      { id: "sarajevo", parties: new Set(["TUR", "GEO"]) },
    ];
    expect(whoCame(["GEO", "IRQ", "TUR"], meetings)).toEqual([
      { party: "GEO", came: [false, true], times: 1 },
      { party: "IRQ", came: [false, false], times: 0 },
      { party: "TUR", came: [true, true], times: 2 },
    ]);
  });
});
