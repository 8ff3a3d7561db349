import {
  findScreenLink,
  findScreenLinkByToken,
  makeScreenLink,
  revokeScreenLink,
  tokenOfScreen,
} from "#db/floor/screen-links.ts";
import { act, aMeeting } from "#tests/support/factories.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const later = (days: number) => new Date(act.now.getTime() + days * 24 * 60 * 60 * 1000);

function aScreen() {
  const db = testDb();
  const meetingId = aMeeting(db);
  const make = () => makeScreenLink(db, testKey, { meetingId, lastDay: "2018-05-11", ...act });
  const link = make();
  const opens = (token: string, now = act.now) => findScreenLinkByToken(db, token, now)?.meetingId;
  return { db, meetingId, make, link, opens, token: tokenOfScreen(testKey, link) };
}

describe("the link of a room screen", () => {
  it("opens its meeting until two days after the last, and is stored as a digest", () => {
    const { db, meetingId, opens, token, link } = aScreen();

    expect(opens(token)).toBe(meetingId);
    expect(link.expiresAt).toBe("2018-05-13T12:00:00.000Z");
    expect(opens(token, later(4))).toBeUndefined();
    expect(JSON.stringify(contentsOf(db))).not.toContain(token);
  });

  it("ends when it is revoked, or another is made", () => {
    const { db, meetingId, make, opens, token } = aScreen();
    const second = tokenOfScreen(testKey, make());
    expect([opens(token), opens(second)]).toEqual([undefined, meetingId]);

    expect(revokeScreenLink(db, { meetingId, ...act })).toBe("revoked");
    expect([opens(second), findScreenLink(db, meetingId, act.now)]).toEqual([undefined, undefined]);
    expect(revokeScreenLink(db, { meetingId, ...act })).toBe("none");
  });
});
