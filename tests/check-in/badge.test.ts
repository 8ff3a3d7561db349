import { badgeSeen } from "#app/check-in/badge.ts";
import type { BadgeEnded, PersonHere } from "#app/check-in/list.ts";
import { describe, expect, it } from "vitest";

const person = (id: string, arrivedAt?: string): PersonHere => ({
  ...{ id, arrivedAt, code: `C${id}`, name: id, party: "SRB", isHead: false, isAccepted: true, isWaiting: false },
});
const ended: BadgeEnded = { code: "GONE", name: "Marko Savić", delegation: "Serbia", how: "replaced", instead: "Ana" };
const desk = { people: [person("1"), person("2", "2018-05-08T08:00:00.000Z")], list: { ended: [ended] } };

describe("a badge before the camera", () => {
  it("is somebody's who comes, or who is here already", () => {
    expect(badgeSeen("C1", desk)).toEqual({ kind: "expected", personId: "1", wasHere: false });
    expect(badgeSeen("C2", desk)).toEqual({ kind: "expected", personId: "2", wasHere: true });
  });

  it("is one that does not stand any more, of nobody here, or none at all", () => {
    expect(badgeSeen("GONE", desk)).toEqual({ kind: "ended", ended });
    expect(badgeSeen("OTHER", desk)).toEqual({ kind: "unknown" });
    expect(badgeSeen("foreign", desk)).toEqual({ kind: "foreign" });
  });

  it("is of nobody where a list was kept before it said who is not expected any more", () => {
    expect(badgeSeen("GONE", { ...desk, list: {} })).toEqual({ kind: "unknown" });
  });
});
