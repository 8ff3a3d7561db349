import { listUpdates, loadDocument, logUpTo, appendUpdate, keepSnapshot } from "#db/room/capture-updates.ts";
import { joinCapture, listCaptures, openCapture, takeCapture } from "#db/room/captures.ts";
import { findIntervention, listInterventions, withdrawIntervention } from "#db/room/interventions.ts";
import { keepAside, listKeptAside, settleAside } from "#db/room/kept-aside.ts";
import { storeProjection } from "#db/room/projected-interventions.ts";
import { exportRecord } from "#db/record/records.ts";
import { seedCaptures } from "#db/room/seeded-captures.ts";
import { turns } from "#db/schema/floor.ts";
import { aMeeting, anIntervention, aRecord, aSession, act } from "#tests/support/factories.ts";
import { listAudit } from "#db/audit/audit.ts";
import { testDb } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const session = { meetingId: "sarajevo-2018", sessionId: "s1" };
const seed = Buffer.from([0, 0]);
const now = act.now;
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function aDatabase(interventions = aRecord().sessions?.[0]?.interventions ?? []) {
  const db = testDb();
  aMeeting(db, aRecord({ sessions: [aSession({ interventions }), aSession({ id: "s2", number: 2 })] }));
  return db;
}

const opening = (captureId: string, more: object = {}) => ({
  ...{ ...session, captureId, claimedAt: now, seed, ...act },
  ...more,
});

function aTurn(db: ReturnType<typeof testDb>, id: string, minutes: number): void {
  const given = { party: "SRB", kind: "statement", startedAt: at(minutes).toISOString(), givenBy: "ana" } as const;
  db.insert(turns)
    .values({ ...session, id, ...given })
    .run();
}

describe("opening a capture", () => {
  it("twice makes one, and one entry in the audit", () => {
    const db = aDatabase([]);

    expect(openCapture(db, opening("c1"))).toBe("opened");
    expect(openCapture(db, opening("c1"))).toBe("known");

    expect(listCaptures(db, session)).toHaveLength(1);
    expect(listUpdates(db, { captureId: "c1", layer: "text" })).toHaveLength(1);
    expect(listAudit(db, session.meetingId).filter(({ verb }) => verb === "capture.opened")).toHaveLength(1);
  });

  it("under the id of another session's is refused, and changes nothing there", () => {
    const db = aDatabase([]);
    openCapture(db, opening("c1"));

    expect(openCapture(db, opening("c1", { sessionId: "s2" }))).toBe("taken");

    expect(listCaptures(db, { ...session, sessionId: "s2" })).toEqual([]);
  });

  it("stands where its turn began, and by the note-taker's clock only within a day", () => {
    const db = aDatabase([]);
    aTurn(db, "t1", -30);

    openCapture(db, opening("by turn", { turnId: "t1", claimedAt: at(-1) }));
    openCapture(db, opening("by clock", { claimedAt: at(-40) }));
    openCapture(db, opening("from tomorrow", { claimedAt: at(24 * 60) }));
    openCapture(db, opening("from another year", { claimedAt: new Date(0) }));

    const spoken = listCaptures(db, session).map(({ id, spokenAt }) => [id, spokenAt]);
    expect(spoken).toEqual([
      ["by clock", at(-40).toISOString()],
      ["by turn", at(-30).toISOString()],
      ["from another year", now.toISOString()],
      ["from tomorrow", now.toISOString()],
    ]);
  });

  it("of a turn that a colleague notes makes a sibling; one's own second is another intervention", () => {
    const db = aDatabase([]);
    aTurn(db, "t1", -1);

    openCapture(db, opening("ana's", { turnId: "t1" }));
    openCapture(db, opening("ben's", { turnId: "t1", actorId: "ben" }));
    openCapture(db, opening("ana's second", { turnId: "t1" }));
    openCapture(db, opening("beside", { besideId: "ana's" }));
    openCapture(db, opening("beside nothing", { besideId: "no such" }));

    const interventions = listCaptures(db, session).map(({ id, interventionId }) => [id, interventionId]);
    expect(Object.fromEntries(interventions)).toEqual({
      "ana's": "ana's",
      "ben's": "ana's",
      "ana's second": "ana's second",
      beside: "ana's",
      "beside nothing": "beside nothing",
    });
  });
});

describe("reconciling", () => {
  it("takes siblings only, and joins whole families", () => {
    const db = aDatabase([]);
    openCapture(db, opening("c1"));
    openCapture(db, opening("c2"));
    openCapture(db, opening("c3", { besideId: "c2" }));

    expect(takeCapture(db, { ...session, captureId: "c1", taken: "right", ...act })).toBe(false);
    expect(takeCapture(db, { ...session, captureId: "c3", taken: "right", ...act })).toBe(true);
    expect(joinCapture(db, { ...session, captureId: "c2", interventionId: "c9", ...act })).toBe("no-such-intervention");
    expect(joinCapture(db, { ...session, captureId: "c2", interventionId: "c1", ...act })).toBe("joined");

    const entries = listCaptures(db, session).map(({ id, interventionId, taken }) => [id, interventionId, taken]);
    expect(entries).toEqual([
      ["c1", "c1", null],
      ["c2", "c1", null],
      ["c3", "c1", null],
    ]);
  });
});

describe("the log of a document", () => {
  it("is what a snapshot and the rows after it say, and stays whole for its history", () => {
    const db = aDatabase([]);
    openCapture(db, opening("c1"));
    const key = { captureId: "c1", layer: "text" } as const;
    const add = (byte: number) =>
      appendUpdate(db, { ...key, author: "ana", at: now.toISOString(), data: Buffer.from([byte]) });
    const second = add(2);
    keepSnapshot(db, { ...key, seq: second, state: Buffer.from([12]) });
    add(3);

    const { updates, later } = loadDocument(db, key);

    expect(updates.map((update) => [...update])).toEqual([[12], [3]]);
    expect(later).toBe(1);
    expect(logUpTo(db, { ...key, seq: second }).map(({ data }) => [...data])).toEqual([[0, 0], [2]]);
    expect(listUpdates(db, key).map(({ author }) => author)).toEqual(["ana", "ana", "ana"]);
  });
});

describe("what a file brought in", () => {
  it("gets captures in its order, under its ids, and goes out as it came", () => {
    const record = aRecord({
      sessions: [aSession({ interventions: ["i1", "i2", "i3"].map((id) => anIntervention({ id, party: "SRB" })) })],
    });
    const db = testDb();
    aMeeting(db, record);
    aMeeting(db, { ...record, meeting: { ...record.meeting, id: "tirana-2019" } });

    for (const meetingId of ["sarajevo-2018", "tirana-2019"])
      expect(seedCaptures(db, { ...session, meetingId }, ({ line }) => Buffer.from(line))).toBe(3);

    expect(seedCaptures(db, session, () => seed)).toBe(0);
    expect(listCaptures(db, session).map(({ id }) => id)).toEqual(["i1", "i2", "i3"]);
    const others = listCaptures(db, { ...session, meetingId: "tirana-2019" });
    expect(others.map(({ id }) => id)).toEqual(["i1~tirana-2019", "i2~tirana-2019", "i3~tirana-2019"]);
    expect(exportRecord(db, "sarajevo-2018")).toEqual(record);
    withdrawIntervention(db, { meetingId: "tirana-2019", interventionId: "i2", ...act });
    const withdrawn = (meetingId: string) =>
      listCaptures(db, { ...session, meetingId }).map(({ isWithdrawn }) => isWithdrawn);
    expect(withdrawn("tirana-2019")).toEqual([false, true, false]);
    expect(withdrawn("sarajevo-2018")).toEqual([false, false, false]);
  });
});

describe("what captures came to", () => {
  const projected = (id: string, minutes: number, more: object = {}) => ({
    intervention: anIntervention({ id, ...more }),
    ...{ marks: [], spokenAt: at(minutes).toISOString(), changedBy: "ben", changedAt: at(1).toISOString() },
    writers: ["ben"],
  });

  it("stands in the order of speaking, behind what a file had before it", () => {
    const db = aDatabase([anIntervention({ id: "i1" }), anIntervention({ id: "i2" })]);

    storeProjection(db, { ...session, projected: [projected("late", 5), projected("early", 3)], now });

    expect(listInterventions(db, session).map(({ id }) => id)).toEqual(["i1", "i2", "early", "late"]);
  });

  it("is written once, told of once, and not again while it says the same", () => {
    const db = aDatabase([]);
    const write = (more: object = {}) =>
      storeProjection(db, { ...session, projected: [projected("c1", 0, more)], now });

    expect(write()).toEqual(["c1"]);
    expect(write()).toEqual([]);
    expect(write({ line: "something else" })).toEqual(["c1"]);

    const told = listAudit(db, session.meetingId).filter(({ targetId }) => targetId === "c1");
    expect(told.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ["intervention.noted", "ben"],
      ["intervention.changed", "ben"],
    ]);
    expect(findIntervention(db, { ...session, interventionId: "c1" })).toMatchObject({ revision: 2, changedBy: "ben" });
  });

  it("keeps what a file held besides, takes away what is not said any more, and answers only what is there", () => {
    const asInFile = { ...anIntervention({ id: "i1", verb: "stressed" }), recordedBy: "file" };
    const db = aDatabase([asInFile]);

    storeProjection(db, {
      ...session,
      projected: [
        projected("i1", 0, { inReplyTo: "nowhere" }),
        projected("c2", 1, { inReplyTo: "c3" }),
        projected("c3", 2),
      ],
      now,
    });

    const [first, second] = listInterventions(db, session);
    expect(first).toMatchObject({ id: "i1", recordedBy: "file" });
    expect(first).not.toHaveProperty("verb");
    expect(first).not.toHaveProperty("inReplyTo");
    expect(second).toMatchObject({ id: "c2", inReplyTo: "c3" });
  });
});

describe("what is kept aside", () => {
  const keeping = { ...session, captureId: "c1", layer: "text", actorId: "ana", now, data: seed } as const;
  const merge = (before: Uint8Array, then: Uint8Array) => Buffer.concat([before, then]);

  it("is one row for each author and document, settled once", () => {
    const db = aDatabase([]);
    keepAside(db, { ...keeping, merge });
    keepAside(db, { ...keeping, merge });
    keepAside(db, { ...keeping, actorId: "ben", now: at(1), merge });

    const [kept, other] = listKeptAside(db, session);

    expect(kept?.data).toHaveLength(4);
    expect(settleAside(db, { ...session, id: kept?.id ?? "", how: "discarded", ...act })).toMatchObject({
      author: "ana",
    });
    expect(settleAside(db, { ...session, id: kept?.id ?? "", how: "taken_in", ...act })).toBeUndefined();
    expect(listKeptAside(db, session)).toEqual([other]);
  });
});
