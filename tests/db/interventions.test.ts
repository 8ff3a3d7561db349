import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit/audit.ts";
import {
  changeIntervention,
  findIntervention,
  listInterventions,
  noteIntervention,
  restoreIntervention,
  withdrawIntervention,
} from "#db/room/interventions.ts";
import { exportRecord } from "#db/record/records.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const meetingId = "sarajevo-2018";
const place = { meetingId, sessionId: "s1" };
const first = { meetingId, interventionId: "i1" };

function twoTurns() {
  const db = testDb();
  const interventions = [anIntervention(), anIntervention({ id: "i2", party: "GEO", inReplyTo: "i1" })];
  const chairPoints = [{ id: "p1", text: "x", sources: ["i1", "i2"] }];
  aMeeting(db, aRecord({ sessions: [aSession({ interventions })], chairPoints }));
  return db;
}

function order(db: ReturnType<typeof testDb>): string[] {
  return listInterventions(db, place).map(({ id }) => id);
}

describe("noting an intervention", () => {
  it("puts it last, or after the one it followed", () => {
    const db = twoTurns();
    const intervention = { party: "TUR", kind: "statement", note: "visa lib" } as const;
    noteIntervention(db, { ...place, intervention: { ...intervention, id: "last" }, ...act });
    noteIntervention(db, { ...place, after: "i1", intervention: { ...intervention, id: "between" }, ...act });
    expect(order(db)).toEqual(["i1", "between", "i2", "last"]);
  });

  it("gives it an id, its first revision and an entry of the audit", () => {
    const db = twoTurns();
    const noted = noteIntervention(db, { ...place, intervention: { party: null, kind: "question" }, ...act });
    expect(noted).toMatchObject({ outcome: "noted", intervention: { revision: 1, changedBy: "ana", party: null } });
    expect(listAudit(db, meetingId).map(({ verb }) => verb)).toEqual(["record.imported", "intervention.noted"]);
  });

  it("stores a note once that was sent twice", () => {
    const db = twoTurns();
    const sent = { ...place, intervention: anIntervention({ id: "i3" }), ...act };
    noteIntervention(db, sent);
    const before = contentsOf(db);
    expect(noteIntervention(db, sent).outcome).toBe("already-noted");
    expect(contentsOf(db)).toEqual(before);
  });

  it.each([
    [{ sessionId: "s9" }, {}, "no-such-session"],
    [{ after: "i9" }, {}, "no-such-predecessor"],
    [{}, { inReplyTo: "i9" }, "no-such-question"],
  ])("is refused and changes nothing where it belongs nowhere: %j %j", (where, what, outcome) => {
    const db = twoTurns();
    const before = contentsOf(db);
    const intervention = { ...anIntervention({ id: "i3" }), ...what };
    expect(noteIntervention(db, { ...place, ...where, intervention, ...act })).toEqual({ outcome });
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("changing an intervention", () => {
  it("gives new values, takes away what is undefined and keeps keys that we do not know", () => {
    const db = testDb();
    const foreign = { ...anIntervention({ note: "private" }), "x-tape": "12:40" };
    aMeeting(db, aRecord({ sessions: [aSession({ interventions: [foreign] })] }));
    const changes = { line: "adopted its new law", note: undefined };
    const changed = changeIntervention(db, { ...first, expectedRevision: 1, changes, ...act });
    expect(changed).toMatchObject({ outcome: "changed", intervention: { revision: 2 } });
    expect(exportRecord(db, meetingId)?.sessions?.[0]?.interventions).toEqual([
      { ...anIntervention({ line: "adopted its new law" }), "x-tape": "12:40" },
    ]);
  });

  it("leaves no trace of an erased note anywhere in the database", () => {
    const db = testDb();
    aMeeting(db, aRecord({ sessions: [aSession({ interventions: [anIntervention({ note: "ZZ-CANARY" })] })] }));
    expect(db.$client.serialize().includes("ZZ-CANARY")).toBe(true);
    changeIntervention(db, { ...first, expectedRevision: 1, changes: { note: undefined }, ...act });
    expect(db.$client.serialize().includes("ZZ-CANARY")).toBe(false);
  });

  it("is refused where somebody else has changed it since, and hands back what they made of it", () => {
    const db = twoTurns();
    changeIntervention(db, { ...first, expectedRevision: 1, changes: { line: "theirs" }, ...act, actorId: "bojan" });
    const before = contentsOf(db);
    const outcome = changeIntervention(db, { ...first, expectedRevision: 1, changes: { line: "mine" }, ...act });
    expect(outcome).toMatchObject({
      outcome: "changed-meanwhile",
      intervention: { line: "theirs", changedBy: "bojan", revision: 2 },
    });
    expect(contentsOf(db)).toEqual(before);
  });

  it("from one speaker to several never leaves both", () => {
    const db = twoTurns();
    changeIntervention(db, { ...first, expectedRevision: 1, changes: { parties: ["SRB", "GEO"] }, ...act });
    expect(findIntervention(db, first)).not.toHaveProperty("party");
    changeIntervention(db, { ...first, expectedRevision: 2, changes: { party: null }, ...act });
    expect(findIntervention(db, first)).not.toHaveProperty("parties");
    expect(findIntervention(db, first)).toHaveProperty("party", null);
  });

  it("that does not exist, or answers nothing, changes nothing", () => {
    const db = twoTurns();
    const before = contentsOf(db);
    const change = { ...first, expectedRevision: 1, changes: { inReplyTo: "i9" }, ...act };
    expect(changeIntervention(db, change)).toEqual({ outcome: "no-such-question" });
    expect(changeIntervention(db, { ...change, interventionId: "i9" })).toEqual({ outcome: "no-such-intervention" });
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("withdrawing an intervention", () => {
  it("takes it and all references to it out of the record, until it is restored into its place", () => {
    const db = twoTurns();
    const whole = exportRecord(db, meetingId);

    expect(withdrawIntervention(db, { ...first, ...act })).toBe(true);
    const withdrawn = exportRecord(db, meetingId);
    expect(withdrawn?.sessions?.[0]?.interventions).toEqual([anIntervention({ id: "i2", party: "GEO" })]);
    expect(withdrawn?.chairPoints?.[0]?.sources).toEqual(["i2"]);

    expect(restoreIntervention(db, { ...first, ...act })).toBe(true);
    expect(exportRecord(db, meetingId)).toEqual(whole);
  });

  it("keeps others from changing it meanwhile", () => {
    const db = twoTurns();
    withdrawIntervention(db, { ...first, ...act });
    const outcome = changeIntervention(db, { ...first, expectedRevision: 2, changes: { line: "x" }, ...act });
    expect(outcome.outcome).toBe("withdrawn");
  });

  it("twice, or restoring what stands, changes nothing", () => {
    const db = twoTurns();
    const before = contentsOf(db);
    expect(restoreIntervention(db, { ...first, ...act })).toBe(false);
    expect(withdrawIntervention(db, { ...first, interventionId: "i9", ...act })).toBe(false);
    expect(contentsOf(db)).toEqual(before);
  });
});
