import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOfAudit, listAudit, record } from "#db/audit/audit.ts";
import { verifyAudit } from "#db/audit/audit-chain.ts";
import { connect, openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { addFocalPoint, listFocalPoints } from "#db/network/contacts.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import {
  changeIntervention,
  noteIntervention,
  restoreIntervention,
  withdrawIntervention,
} from "#db/room/interventions.ts";
import { advanceMeeting } from "#db/meetings/meetings.ts";
import { exportRecord, importRecord } from "#db/record/records.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aMeeting, aRecord, aRegister, anIntervention, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const entry = { ...act, verb: "intervention.noted", targetId: "i1" } as const;

function aChain(db: OpenDatabase, length: number): OpenDatabase {
  for (let written = 0; written < length; written++) record(db, { ...entry, targetId: `i${written}` });
  return db;
}

function withoutTriggers(db: OpenDatabase): OpenDatabase {
  const triggers = db.$client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) db.$client.exec(`DROP TRIGGER "${trigger}"`);
  return db;
}

const copied = "at, 'nobody', verb, target_id, meeting_id, prev_hash, hash, NULL, NULL FROM audit";

describe("the audit", () => {
  it.each([
    ["UPDATE audit SET actor_id = 'nobody'", "never changed"],
    ["UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2", "never changed"],
    ["DELETE FROM audit", "never deleted"],
    [`INSERT OR REPLACE INTO audit SELECT seq, ${copied}`, "never replaced"],
    [`INSERT INTO audit SELECT seq + 2, ${copied} WHERE seq = 2`, "follows the newest"],
    [`INSERT INTO audit SELECT 0, ${copied} WHERE seq = 2`, "follows the newest"],
    [`INSERT INTO audit SELECT NULL, ${copied} WHERE seq = 2`, "follows the newest"],
    [`INSERT INTO audit SELECT 3, ${copied} WHERE seq = 2`, "follows the newest"],
    [
      "INSERT INTO audit SELECT 9, at, 'nobody', verb, target_id, meeting_id, hash, hash, NULL, NULL FROM audit WHERE seq = 2",
      "follows the newest",
    ],
  ])("refuses: %s", (statement, reason) => {
    const db = testDb();
    aMeeting(db);
    const before = contentsOf(db);
    expect(() => db.$client.exec(statement)).toThrow(reason);
    expect(contentsOf(db)).toEqual(before);
  });

  it("keeps to ids", () => {
    const db = testDb();
    const [first] = listAudit(db, aMeeting(db));
    expect(Object.keys(first ?? {})).toEqual([
      "seq",
      "at",
      "actorId",
      "verb",
      "targetId",
      "meetingId",
      "prevHash",
      "hash",
      "deviceSessionId",
      "reasonHash",
    ]);
  });

  it("holds no personal value and nothing that was said, after a whole session at the desk", () => {
    const db = testDb();
    loadDemonstration(db, act.now);
    const focalPoint = {
      party: "SRB",
      name: "Mira Example",
      function: "Head of Unit",
      institution: "Ministry of the Interior",
      address: "mira@example.org",
      copy: "to",
      from: "2018-01-01",
      until: null,
      dialogueId: "budapest-process",
    } as const;
    addFocalPoint(db, { focalPoint, ...act });
    const meetingId = aMeeting(
      db,
      aRecord({ meeting: { id: "belgrade-2019", startsOn: "2019-05-07", endsOn: "2019-05-08" } }),
    );
    const intervention = {
      party: "SRB",
      kind: "statement",
      note: "asked Mira for figures",
      line: "asked for figures",
    } as const;
    const noted = noteIntervention(db, { meetingId, sessionId: "s1", intervention, ...act });
    const interventionId = noted.outcome === "noted" ? noted.intervention.id : "";
    const key = { meetingId, interventionId, ...act };
    changeIntervention(db, { ...key, expectedRevision: 1, changes: { note: "Mira sent them" } });
    withdrawIntervention(db, key);
    restoreIntervention(db, key);
    advanceMeeting(db, { meetingId, from: "planned", ...act });
    importRecord(db, { record: aRecord({ meeting: { id: meetingId } }), base: aRegister(), replace: true, ...act });

    const entries = contentsOf(db).audit ?? [];
    const verbs = entries.map((row) => Object(row).verb);
    expect(new Set(verbs)).toEqual(
      new Set([
        "register.adopted",
        "person.admitted",
        "function.granted",
        "record.imported",
        "record.replaced",
        "contact.added",
        "demonstration.loaded",
        "programme.released",
        "intervention.noted",
        "intervention.changed",
        "intervention.withdrawn",
        "intervention.restored",
        "meeting.advanced",
      ]),
    );
    // An id, an instant, a verb, a hash: no word is followed by another.
    for (const value of entries.flatMap((row) => Object.values(Object(row))))
      expect(String(value)).toMatch(/^[\w.:-]+$/);
    const people = listFocalPoints(db, { dialogueId: "budapest-process", day: "2018-05-10" });
    const all = JSON.stringify(entries);
    for (const { name, address } of people) expect(all).not.toMatch(new RegExp(`${name.split(" ").at(-1)}|${address}`));
    expect(people.length).toBeGreaterThan(1);
    expect(verifyAudit(db)).toEqual({ entries: entries.length });
  });
});

describe("the chain of the audit", () => {
  it("goes on after it was closed, and from two processes in turn", () => {
    const file = aFolder().path("x.db");
    const db = openDatabase(file);
    aMeeting(db);
    db.$client.close();

    const [one, other] = [openDatabase(file), openDatabase(file)];
    for (const id of ["a", "b", "c"]) {
      aMeeting(one, aRecord({ meeting: { id: `${id}1` } }));
      aMeeting(other, aRecord({ meeting: { id: `${id}2` } }));
    }
    expect(verifyAudit(one)).toEqual({ entries: 8 });
    expect(headOfAudit(one)).toEqual(headOfAudit(other));
    one.$client.close();
    other.$client.close();
  });

  it("has no gap where an act within an act was taken back, or the whole of it", () => {
    const db = testDb();
    const takenBack = () => {
      throw new Error("taken back");
    };
    db.transaction((tx) => {
      record(tx, entry);
      expect(() =>
        tx.transaction((inner) => {
          record(inner, { ...entry, targetId: "i2" });
          takenBack();
        }),
      ).toThrow("taken back");
      tx.transaction((inner) => record(inner, { ...entry, targetId: "i3" }));
    });
    const before = contentsOf(db);
    expect(() =>
      db.transaction((tx) => {
        record(tx, entry);
        takenBack();
      }),
    ).toThrow("taken back");
    expect(contentsOf(db)).toEqual(before);
    record(db, entry);
    expect(verifyAudit(db)).toEqual({ entries: 3 });
  });

  it("holds for whatever characters an id is made of", () => {
    const db = testDb();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (targetId, meetingId) => {
        record(db, { ...entry, targetId, meetingId });
      }),
      { numRuns: 500 },
    );
    expect(verifyAudit(db)).toEqual({ entries: 500 });
  });

  it("is empty and sound before the first act", () => {
    expect(verifyAudit(testDb())).toEqual({ entries: 0 });
  });

  it.each([
    ["UPDATE audit SET actor_id = 'nobody' WHERE seq = 4", { kind: "changed", seq: 4 }],
    ["UPDATE audit SET at = x'00' WHERE seq = 4", { kind: "changed", seq: 4 }],
    ["UPDATE audit SET meeting_id = 'x' WHERE seq >= 4", { kind: "changed", seq: 4 }],
    ["DELETE FROM audit WHERE seq = 1", { kind: "missing", seq: 1 }],
    ["DELETE FROM audit WHERE seq BETWEEN 4 AND 6", { kind: "missing", seq: 4 }],
    ["UPDATE audit SET seq = 99 WHERE seq = 4", { kind: "reordered", seq: 4 }],
    ["UPDATE audit SET seq = -1 WHERE seq = 4", { kind: "reordered", seq: 1 }],
    ["UPDATE audit SET seq = -seq; UPDATE audit SET seq = 11 + seq", { kind: "reordered", seq: 1 }],
    [
      `UPDATE audit SET seq = -seq WHERE seq >= 4; INSERT INTO audit SELECT 4, ${copied} WHERE seq = 2;
       UPDATE audit SET seq = 1 - seq WHERE seq < 0`,
      { kind: "inserted", seq: 4 },
    ],
    ["DELETE FROM audit WHERE seq > 7", { kind: "cut", seq: 7 }],
    ["DELETE FROM audit", { kind: "cut", seq: 0 }],
  ])("shows what was done to the file without its triggers: %s", (statement, broken) => {
    const db = withoutTriggers(aChain(testDb(), 10));
    const head = headOfAudit(db);
    expect(verifyAudit(db, [head])).toEqual({ entries: 10 });
    db.$client.exec(statement);
    expect(verifyAudit(db, [head]).broken).toEqual(broken);
  });

  it("shows a byte that was changed in the file itself", () => {
    const db = aChain(testDb(), 10);
    const bytes = db.$client.serialize();
    bytes.write("j", bytes.indexOf("i4", bytes.indexOf("intervention.noted")));
    expect(verifyAudit(connect(new Sqlite(bytes))).broken).toEqual({ kind: "changed", seq: 5 });
  });

  it("is part of what a record's import leaves behind, and not of what it gives out", () => {
    const db = testDb();
    const meetingId = aMeeting(db, aRecord({ sessions: [aSession({ interventions: [anIntervention()] })] }));
    expect(JSON.stringify(exportRecord(db, meetingId))).not.toContain(headOfAudit(db).hash);
  });
});
