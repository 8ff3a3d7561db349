import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "#domain/record/read-record.ts";
import { writeRecord } from "#domain/record/write-record.ts";
import { listAudit } from "#db/audit/audit.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { exportRecord, importRecord } from "#db/record/records.ts";
import { adoptRegister, loadRegister } from "#db/register/register.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { act, aMeeting, anIntervention, aRecord, aRegister, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const base = aRegister();

describe("a record that goes in and comes out", () => {
  it("is the same to the letter, whatever it holds and in whatever order", () => {
    const db = testDb();
    for (const id of ["budapest-process", "rabat-process"]) {
      adoptRegister(db, aRegister({ dialogue: { id, name: id, chairs: [] } }), act);
    }
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const { outcome } = importRecord(db, { record, base, replace: true, ...act });
        expect(["imported", "replaced"]).toContain(outcome);
        const exported = exportRecord(db, record.meeting.id);
        expect(exported && writeRecord(exported)).toBe(writeRecord(record));
      }),
      { numRuns: 100 },
    );
  });

  it("tells null from absent, and an empty list from none", () => {
    const record = aRecord({
      participants: { delegations: [] },
      sessions: [aSession({ interventions: [anIntervention({ party: null }), { id: "i2", kind: "reply" }] })],
      chairPoints: [],
      followUps: [
        { id: "f1", text: "x", owner: null, dueOn: null },
        { id: "f2", text: "y" },
      ],
      report: { paragraphs: [] },
    });
    const db = testDb();
    const exported = exportRecord(db, aMeeting(db, record));
    expect(exported && writeRecord(exported)).toBe(writeRecord(record));
  });

  it("may answer a question that comes later in the file", () => {
    const interventions = [anIntervention({ inReplyTo: "i2" }), anIntervention({ id: "i2" })];
    const record = aRecord({ sessions: [aSession({ interventions })] });
    const db = testDb();
    expect(exportRecord(db, aMeeting(db, record))).toEqual(record);
  });

  it("may be longer than any meeting, and answer at its beginning what comes at its end", () => {
    const later = Array.from({ length: 1_200 }, (_, index) => anIntervention({ id: `i${index}` }));
    const interventions = [anIntervention({ id: "first", inReplyTo: "i1199" }), ...later];
    const record = aRecord({ sessions: [aSession({ interventions })] });
    const db = testDb();
    expect(exportRecord(db, aMeeting(db, record))).toEqual(record);
  });

  it("is read again by whoever reads records", () => {
    const db = testDb();
    const exported = exportRecord(db, aMeeting(db));
    expect(exported && readRecord(writeRecord(exported))).toEqual({ record: exported });
  });
});

describe("importing a record", () => {
  it("writes one entry of the audit, besides that of a dialogue's first register", () => {
    const db = testDb();
    aMeeting(db);
    expect(
      listAudit(db, "sarajevo-2018").map(({ verb, actorId, targetId, at }) => [verb, actorId, targetId, at]),
    ).toEqual([["record.imported", "ana", "sarajevo-2018", "2018-05-10T09:00:00.000Z"]]);
  });

  it("of a meeting that is stored already changes nothing, unless it is to be replaced", () => {
    const db = testDb();
    aMeeting(db);
    const before = contentsOf(db);
    const record = aRecord({ meeting: { title: "Another title" }, sessions: [] });

    expect(importRecord(db, { record, base, ...act })).toEqual({ outcome: "exists", meetingId: "sarajevo-2018" });
    expect(contentsOf(db)).toEqual(before);

    expect(importRecord(db, { record, base, replace: true, ...act }).outcome).toBe("replaced");
    expect(exportRecord(db, "sarajevo-2018")).toEqual(record);
    expect(listAudit(db, "sarajevo-2018").map(({ verb }) => verb)).toEqual(["record.imported", "record.replaced"]);
  });

  it("that names unknown parties is refused and leaves nothing behind, not even its dialogue", () => {
    const db = testDb();
    const before = contentsOf(db);
    const record = aRecord({ dialogue: { id: "rabat-process" }, meeting: { host: "XYZ" } });

    const refused = importRecord(db, { record, base, ...act });

    expect(refused).toMatchObject({ outcome: "refused", problems: [{ path: "meeting.host" }] });
    expect(contentsOf(db)).toEqual(before);
  });

  it("that fails half-way leaves nothing behind", () => {
    const db = testDb();
    aMeeting(db);
    const before = contentsOf(db);
    db.$client.exec("CREATE TEMP TRIGGER fails BEFORE INSERT ON points BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const record = aRecord({ meeting: { title: "Another" }, chairPoints: [{ id: "p1", text: "x" }] });

    expect(() => importRecord(db, { record, base, replace: true, ...act })).toThrow("disk full");

    expect(contentsOf(db)).toEqual(before);
  });

  it("begins an unknown dialogue with the base's names and what the record describes", () => {
    const db = testDb();
    const dialogue = { id: "rabat-process", bodies: [{ id: "som", name: "Senior Officials’ Meeting" }] };
    aMeeting(db, aRecord({ dialogue, meeting: { bodies: ["som"] } }));

    const register = loadRegister(db, "rabat-process");

    expect(register?.dialogue.name).toBe("Rabat Process");
    expect(register?.parties).toEqual(base.parties);
    expect(register?.bodies.map(({ name }) => name)).toEqual(["Senior Officials’ Meeting"]);
  });

  it("teaches a known dialogue the bodies it did not know, and leaves the others", () => {
    const db = testDb();
    aMeeting(db);
    const bodies = [
      { id: "black-sea", name: "Black Sea Working Group" },
      { id: "silk-routes", name: "Another name" },
    ];
    const meeting = { id: "tbilisi-2016", bodies: ["black-sea"] };
    aMeeting(db, aRecord({ dialogue: { id: "budapest-process", bodies }, meeting }));

    expect(loadRegister(db, "budapest-process")?.bodies.map(({ name }) => name)).toEqual([
      "Silk Routes Working Group",
      "Black Sea Working Group",
    ]);
  });

  it.each([
    ["2018-05-06T21:59:59Z", "planned"],
    ["2018-05-06T22:00:00Z", "in session"],
    ["2018-05-08T21:59:59Z", "in session"],
    ["2018-05-08T22:00:00Z", "closed"],
  ])("at %s puts the meeting into the state it must have reached in Sarajevo: %s", (instant, state) => {
    const db = testDb();
    importRecord(db, { record: aRecord(), base, actorId: "ana", now: new Date(instant) });
    expect(findMeeting(db, "sarajevo-2018")?.state).toBe(state);
  });
});
