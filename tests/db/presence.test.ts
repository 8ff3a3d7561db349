import { listAudit } from "#db/audit/audit.ts";
import { newsSince } from "#db/floor/news.ts";
import { listMarks, listPresentParties, presentInSessions, recordPresence, type Mark } from "#db/presence/presence.ts";
import { exportRecord } from "#db/record/records.ts";
import { setAttribution } from "#db/programme/sessions.ts";
import { act, aMeeting } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

function aRoom() {
  const db = testDb();
  const key = { meetingId: aMeeting(db), sessionId: "s1" };
  const marks = (...given: readonly Mark[]) => recordPresence(db, { ...key, marks: given, ...act });
  const verbs = () => listAudit(db, key.meetingId).map(({ verb }) => verb);
  return { db, key, marks, verbs };
}

const here = (party: string): Mark => ({ party, isPresent: true });
const away = (party: string): Mark => ({ party, isPresent: false });

describe("presence", () => {
  it("tells apart who is there, who is not, and whom nobody looked for", () => {
    const { db, key, marks } = aRoom();
    marks(here("SRB"), away("GEO"));

    expect(listMarks(db, key)).toEqual(expect.arrayContaining([here("SRB"), away("GEO")]));
    expect(listPresentParties(db, key)).toEqual(["SRB"]);
    expect(presentInSessions(db, key.meetingId)).toEqual(new Map([["s1", new Set(["SRB"])]]));
  });

  it("touches only who is marked, and audits and tells each change once", () => {
    const { db, key, marks, verbs } = aRoom();
    marks(here("SRB"), here("GEO"));
    marks(away("GEO"));
    const before = contentsOf(db);

    expect(marks(here("SRB"), away("GEO"))).toBe("as-it-was");
    expect(contentsOf(db)).toEqual(before);
    expect(verbs()).toEqual(["record.imported", "presence.recorded", "presence.recorded"]);
    expect(newsSince(db, { ...key, since: 0 })).toMatchObject([{ kind: "presence", sessionId: "s1" }]);
  });

  it("is refused where there is no such session", () => {
    const { db, key } = aRoom();
    const before = contentsOf(db);
    expect(recordPresence(db, { ...key, sessionId: "s9", marks: [here("SRB")], ...act })).toBe("no-such-session");
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a session's rule of attribution", () => {
  it("goes out with the record, and is audited and told once", () => {
    const { db, key, verbs } = aRoom();
    expect(setAttribution(db, { ...key, attribution: "none", ...act })).toBe("set");
    expect(setAttribution(db, { ...key, attribution: "none", ...act })).toBe("as-it-was");

    expect(exportRecord(db, key.meetingId)?.sessions?.[0]).toMatchObject({ id: "s1", attribution: "none" });
    expect(verbs()).toEqual(["record.imported", "attribution.set"]);
    expect(newsSince(db, { ...key, since: 0 })).toMatchObject([{ kind: "lines", sessionId: "s1" }]);
  });

  it("is no change where it says what held already", () => {
    const { db, key } = aRoom();
    const before = contentsOf(db);
    expect(setAttribution(db, { ...key, attribution: "party", ...act })).toBe("as-it-was");
    expect(setAttribution(db, { ...key, sessionId: "s9", attribution: "none", ...act })).toBe("no-such-session");
    expect(contentsOf(db)).toEqual(before);
  });
});
