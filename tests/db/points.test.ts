import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit.ts";
import { addPoint, listPoints, orderPoints, restorePoint, rewordPoint, strikePoint } from "#db/points.ts";
import { exportRecord } from "#db/records.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const meetingId = "sarajevo-2018";

function twoPoints() {
  const db = testDb();
  const chairPoints = [
    { id: "p1", text: "First" },
    { id: "p2", text: "Second", sources: ["i1"] },
  ];
  const paragraphs = [{ number: 1, kind: "chair-points", text: "x", sources: ["p1", "p2"] }] as const;
  aMeeting(db, aRecord({ chairPoints, report: { paragraphs } }));
  return db;
}

function texts(db: ReturnType<typeof testDb>): string[] {
  return listPoints(db, meetingId).map(({ text }) => text);
}

describe("the Chair's points", () => {
  it("are added behind the others", () => {
    const db = twoPoints();
    addPoint(db, { meetingId, point: { text: "Third", sources: ["i1"] }, ...act });
    expect(texts(db)).toEqual(["First", "Second", "Third"]);
    expect(listAudit(db, meetingId).at(-1)?.verb).toBe("point.added");
  });

  it("are reworded by whoever has the newest wording before them", () => {
    const db = twoPoints();
    const change = { meetingId, pointId: "p1", expectedRevision: 1, ...act };
    expect(rewordPoint(db, { ...change, changes: { text: "Reworded" } }).outcome).toBe("reworded");
    const before = contentsOf(db);
    expect(rewordPoint(db, { ...change, changes: { text: "Mine" } })).toMatchObject({
      outcome: "changed-meanwhile",
      point: { text: "Reworded", revision: 2 },
    });
    expect(rewordPoint(db, { ...change, pointId: "p9", changes: {} })).toEqual({ outcome: "no-such-point" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("are struck with every reference to them, and restored into their place", () => {
    const db = twoPoints();
    const whole = exportRecord(db, meetingId);
    expect(strikePoint(db, { meetingId, pointId: "p1", ...act })).toBe(true);
    expect(texts(db)).toEqual(["Second"]);
    expect(exportRecord(db, meetingId)?.report?.paragraphs?.[0]?.sources).toEqual(["p2"]);
    expect(strikePoint(db, { meetingId, pointId: "p1", ...act })).toBe(false);

    expect(restorePoint(db, { meetingId, pointId: "p1", ...act })).toBe(true);
    expect(exportRecord(db, meetingId)).toEqual(whole);
  });

  it("are put in order only by somebody who saw them all", () => {
    const db = twoPoints();
    expect(orderPoints(db, { meetingId, pointIds: ["p2", "p1"], ...act })).toBe("ordered");
    expect(texts(db)).toEqual(["Second", "First"]);
    const before = contentsOf(db);
    expect(orderPoints(db, { meetingId, pointIds: ["p1"], ...act })).toBe("other-points-meanwhile");
    expect(orderPoints(db, { meetingId, pointIds: ["p1", "p1"], ...act })).toBe("other-points-meanwhile");
    expect(contentsOf(db)).toEqual(before);
  });
});
