import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

describe("the audit", () => {
  it.each([
    ["UPDATE audit SET actor_id = 'nobody'", "never changed"],
    ["DELETE FROM audit", "never deleted"],
    ["INSERT OR REPLACE INTO audit SELECT seq, at, 'nobody', verb, target_id, meeting_id FROM audit", "never replaced"],
  ])("refuses: %s", (statement, reason) => {
    const db = testDb();
    aMeeting(db);
    const before = contentsOf(db);
    expect(() => db.$client.exec(statement)).toThrow(reason);
    expect(contentsOf(db)).toEqual(before);
  });

  it("keeps to ids", () => {
    const db = testDb();
    const [entry] = listAudit(db, aMeeting(db));
    expect(Object.keys(entry ?? {})).toEqual(["seq", "at", "actorId", "verb", "targetId", "meetingId"]);
  });
});
