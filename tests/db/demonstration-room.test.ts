import { loadDemonstration } from "#db/demo/load.ts";
import { openDemonstrationRoom } from "#db/demo/room.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

describe("the demonstration's room", () => {
  it.each(["2026-11-22T06:00:00Z", "2026-12-31T23:30:00Z"])("is in session whenever one starts: %s", (start) => {
    const db = testDb();
    const now = new Date(start);
    loadDemonstration(db, now);
    openDemonstrationRoom(db, now);

    const meeting = findMeeting(db, "vienna-in-session");
    expect(meeting?.state).toBe("in session");
    expect(listSessions(db, "vienna-in-session").map(({ id }) => id)).toEqual(["opening", "s1", "lunch", "s2", "s3"]);
    expect(roomOptionsOf(db, "vienna-in-session").takesRequests).toBe(true);
    for (const [personId, name] of [
      ["k-orel", "noteTaker"],
      ["r-haider", "delegate"],
    ] as const)
      expect(listHoldings(db, { personId, day: meeting?.startsOn ?? "" })).toContainEqual(
        expect.objectContaining({ function: name, meetingId: "vienna-in-session" }),
      );
  });
});
