import { describe, expect, it } from "vitest";
import { attendance, type AttendanceFacts } from "#domain/delegations/attendance.ts";

const facts = (given: Partial<AttendanceFacts>): AttendanceFacts => ({
  registrations: [
    { id: "r-srb", party: "SRB", state: "accepted" },
    { id: "r-geo", party: "GEO", state: "accepted" },
    { id: "r-geo-2", party: "GEO", state: "registered" },
    { id: "r-tur", party: "TUR", state: "withdrawn" },
  ],
  arrived: new Map(),
  present: new Set(),
  spoke: new Set(),
  ...given,
});

describe("attendance", () => {
  it("asks nothing before anybody came, nor of a meeting where nobody registers", () => {
    const nothing = { absent: [], unregistered: [], undecided: [], ended: [] };
    expect(attendance(facts({}))).toEqual(nothing);
    expect(attendance(facts({ registrations: [], present: new Set(["SRB"]) }))).toEqual(nothing);
  });

  it("finds who was accepted and is neither checked in, nor marked, nor heard", () => {
    expect(attendance(facts({ arrived: new Map([["r-srb", "t"]]) })).absent).toEqual(["GEO"]);
    expect(attendance(facts({ present: new Set(["SRB"]), spoke: new Set(["GEO"]) })).absent).toEqual([]);
  });

  it("finds who is there without being accepted", () => {
    const found = attendance(facts({ present: new Set(["SRB"]), spoke: new Set(["TUR"]) }));
    expect(found.unregistered).toEqual(["TUR"]);
  });

  it("tells those who came undecided from those whose registration ended", () => {
    const arrived = new Map(["r-geo-2", "r-tur", "r-srb"].map((id) => [id, "t"]));
    expect(attendance(facts({ arrived }))).toMatchObject({ undecided: ["r-geo-2"], ended: ["r-tur"] });
  });
});
