import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit.ts";
import { listDelegations } from "#db/delegations.ts";
import { listFollowUps } from "#db/follow-ups.ts";
import { withdrawIntervention } from "#db/interventions.ts";
import { advanceMeeting, countInterventions, findMeeting, listMeetings } from "#db/meetings.ts";
import { findReport } from "#db/reports.ts";
import { findSession, listSessions } from "#db/sessions.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const meetingId = "sarajevo-2018";

describe("a meeting", () => {
  it("is found, and listed with the newest first", () => {
    const db = testDb();
    aMeeting(db);
    aMeeting(
      db,
      aRecord({ meeting: { id: "sofia-2017", startsOn: "2017-12-05", endsOn: "2017-12-06" }, sessions: [] }),
    );
    expect(listMeetings(db, "budapest-process").map(({ id }) => id)).toEqual([meetingId, "sofia-2017"]);
    expect(findMeeting(db, meetingId)).toMatchObject({ ...aRecord().meeting, dialogueId: "budapest-process" });
    expect(findMeeting(db, "nowhere")).toBeUndefined();
  });

  it("goes through its states one by one, and is never archived by a mere step", () => {
    const db = testDb();
    aMeeting(db, aRecord({ meeting: { startsOn: "2018-06-07", endsOn: "2018-06-08" } }));
    for (const from of ["planned", "registration", "in session"] as const) {
      expect(advanceMeeting(db, { meetingId, from, ...act })).toBe("advanced");
    }
    const before = contentsOf(db);
    expect(advanceMeeting(db, { meetingId, from: "closed", ...act })).toBe("last-state");
    expect(advanceMeeting(db, { meetingId, from: "planned", ...act })).toBe("advanced-meanwhile");
    expect(advanceMeeting(db, { meetingId: "nowhere", from: "planned", ...act })).toBe("no-such-meeting");
    expect(contentsOf(db)).toEqual(before);
    expect(
      listAudit(db, meetingId)
        .map(({ verb }) => verb)
        .slice(1),
    ).toEqual(Array(3).fill("meeting.advanced"));
  });

  it("counts what stands, and the notes that have no line yet", () => {
    const db = testDb();
    const note = (id: string, line?: string) => anIntervention({ id, note: "visa lib", line });
    aMeeting(db, aRecord({ sessions: [aSession({ interventions: [note("i1", "x"), note("i2"), note("i3", "")] })] }));
    expect(countInterventions(db, meetingId)).toEqual({ interventions: 3, toDraft: 2 });
    withdrawIntervention(db, { meetingId, interventionId: "i2", ...act });
    expect(countInterventions(db, meetingId)).toEqual({ interventions: 2, toDraft: 1 });
  });

  it("has its sessions in the order of the programme", () => {
    const db = testDb();
    aMeeting(db, aRecord({ sessions: [aSession({ id: "z" }), aSession({ id: "a", kind: "closing" })] }));
    expect(listSessions(db, meetingId).map(({ id, kind }) => [id, kind])).toEqual([
      ["z", "session"],
      ["a", "closing"],
    ]);
    expect(findSession(db, { meetingId, sessionId: "a" })?.position).toBe(1);
  });

  it("has a report only where its record gives one", () => {
    const db = testDb();
    const report = { status: "final", paragraphs: [{ number: 1, kind: "free", text: "x" }] } as const;
    aMeeting(db, aRecord({ report }));
    expect(findReport(db, meetingId)).toEqual(report);
    expect(findReport(db, "nowhere")).toBeUndefined();
  });
});

describe("the delegations of a meeting", () => {
  it("are listed as they were entered, known or not", () => {
    const db = testDb();
    const delegations = [{ party: "MKD", written: "FYROM" }, { written: "Grand Fenwick" }];
    aMeeting(db, aRecord({ participants: { people: 3, delegations } }));
    expect(listDelegations(db, meetingId).map(({ party, written }) => [party, written])).toEqual([
      ["MKD", "FYROM"],
      [undefined, "Grand Fenwick"],
    ]);
  });
});

describe("follow-ups", () => {
  it("are listed with the meeting that promised them", () => {
    const db = testDb();
    aMeeting(db, aRecord({ followUps: [{ id: "f1", text: "x", owner: null }] }));
    expect(listFollowUps(db, meetingId)).toEqual([{ id: "f1", text: "x", owner: null, meetingId }]);
  });
});
