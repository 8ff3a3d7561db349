import { describe, expect, it } from "vitest";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { functions, nobody } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { readingActs, remarkSubject } from "#domain/remarks/remark-rights.ts";
import type { RemarkWishes } from "#domain/remarks/remark.ts";
import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { newsSince } from "#db/floor/news.ts";
import { exportRecord } from "#db/record/records.ts";
import {
  agreeToRelease,
  changeRemark,
  placeRemark,
  releaseRemark,
  submitRemark,
  withdrawRemark,
  type NewRemark,
} from "#db/remarks/remark-acts.ts";
import { findRemark, listRemarksFor } from "#db/remarks/remarks.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";

const meetingId = "sarajevo-2018";
const key = { meetingId, remarkId: "r1" };
const wishes: RemarkWishes = { sessionId: "s1", audience: "record", delivery: "as delivered", isSharedEarly: false };
const text = "Georgia thanks the host.\n\nIt will report back.";

function submitted(db: OpenDatabase, overrides: Partial<NewRemark> = {}) {
  const remark = { meetingId, id: "r1", party: "GEO", text, wishes, channel: "page", ...act } as const;
  return submitRemark(db, { ...remark, ...overrides });
}

function aDesk(): OpenDatabase {
  const db = testDb();
  aMeeting(db, aRecord({ remarks: [{ id: "r0", party: "SRB", text: "From a file." }] }));
  return db;
}

const verbs = (db: OpenDatabase) =>
  listAudit(db, meetingId)
    .map(({ verb }) => verb)
    .slice(1);

describe("submitting a text", () => {
  it("keeps it as it was sent, with who and when by the server", () => {
    const db = aDesk();
    expect(submitted(db).outcome).toBe("submitted");
    expect(findRemark(db, key)).toMatchObject({
      ...{ ...wishes, text, party: "GEO", channel: "page", revision: 1 },
      ...{ submittedBy: "ana", submittedAt: act.now.toISOString(), agreedAt: null, releasedAt: null },
    });
    expect(verbs(db)).toEqual(["remark.submitted"]);
  });

  it("is one text, sent twice", () => {
    const db = aDesk();
    submitted(db);
    expect(unchanged(db, () => submitted(db).outcome)).toBe("already-submitted");
  });

  it("takes the words sent last where the sender never heard of the first", () => {
    const db = aDesk();
    submitted(db);
    expect(submitted(db, { text: "Better words." }).outcome).toBe("submitted");
    expect(findRemark(db, key)).toMatchObject({ text: "Better words.", revision: 2 });
    // A third is no longer the same form: it was read and changed in between, perhaps by somebody else.
    expect(unchanged(db, () => submitted(db, { text: "Older words." }).outcome)).toBe("already-submitted");
  });

  it("never touches what somebody else, or another party, sent under that id", () => {
    const db = aDesk();
    submitted(db);
    expect(unchanged(db, () => submitted(db, { actorId: "ben", text: "x" }).outcome)).toBe("taken");
    expect(unchanged(db, () => submitted(db, { party: "TUR", text: "x" }).outcome)).toBe("taken");
    expect(unchanged(db, () => submitted(db, { id: "r0", text: "x" }).outcome)).toBe("taken");
  });

  it("is refused for a session that there is not", () => {
    const db = aDesk();
    expect(unchanged(db, () => submitted(db, { wishes: { ...wishes, sessionId: "s9" } }).outcome)).toBe(
      "no-such-session",
    );
  });
});

describe("changing a text", () => {
  const changed = (db: OpenDatabase, expectedRevision: number, words = "New words.") =>
    changeRemark(db, { ...key, text: words, wishes, expectedRevision, ...act });

  it("takes the party's word away, which was given to other words", () => {
    const db = aDesk();
    submitted(db);
    agreeToRelease(db, { ...key, expectedRevision: 1, ...act });
    expect(changed(db, 1)).toBe("done");
    expect(findRemark(db, key)).toMatchObject({ text: "New words.", revision: 2, agreedAt: null, agreedBy: null });
    expect(verbs(db)).toEqual(["remark.submitted", "remark.agreed", "remark.changed"]);
  });

  it("is refused after somebody else's change, after the release and after the withdrawal", () => {
    const db = aDesk();
    submitted(db);
    changed(db, 1);
    expect(unchanged(db, () => changed(db, 1, "Late."))).toBe("changed-meanwhile");
    agreeToRelease(db, { ...key, expectedRevision: 2, ...act });
    releaseRemark(db, { ...key, expectedRevision: 2, ...act });
    expect(unchanged(db, () => changed(db, 2, "Late."))).toBe("not-now");
    withdrawRemark(db, { ...key, ...act });
    expect(unchanged(db, () => changed(db, 2, "Late."))).toBe("not-now");
    expect(
      unchanged(db, () => changeRemark(db, { ...key, remarkId: "no", text, wishes, expectedRevision: 1, ...act })),
    ).toBe("no-such-remark");
  });

  it("may be one that a file brought in", () => {
    const db = aDesk();
    expect(changeRemark(db, { meetingId, remarkId: "r0", text, wishes, expectedRevision: 0, ...act })).toBe("done");
    expect(exportRecord(db, meetingId)?.remarks).toEqual([{ id: "r0", party: "SRB", text }]);
  });
});

describe("releasing a text", () => {
  it("wants its party's word first, and happens once", () => {
    const db = aDesk();
    submitted(db);
    const release = () => releaseRemark(db, { ...key, expectedRevision: 1, ...act });
    expect(unchanged(db, release)).toBe("not-now");
    expect(agreeToRelease(db, { ...key, expectedRevision: 1, ...act, reason: "By mail of 9 May" })).toBe("done");
    expect(release()).toBe("done");
    expect(unchanged(db, release)).toBe("not-now");
    expect(verbs(db)).toEqual(["remark.submitted", "remark.agreed", "remark.released"]);
  });

  it("is of the words that were seen", () => {
    const db = aDesk();
    submitted(db);
    changeRemark(db, { ...key, text: "Other words.", wishes, expectedRevision: 1, ...act });
    expect(unchanged(db, () => agreeToRelease(db, { ...key, expectedRevision: 1, ...act }))).toBe("changed-meanwhile");
  });

  it("never comes of what is for the secretariat only", () => {
    const db = aDesk();
    submitted(db, { wishes: { ...wishes, audience: "secretariat" } });
    expect(unchanged(db, () => agreeToRelease(db, { ...key, expectedRevision: 1, ...act }))).toBe("not-now");
  });
});

describe("followers of the meeting", () => {
  const told = (db: OpenDatabase) =>
    newsSince(db, { meetingId, since: 0 }).map(({ kind, sessionId }) => [kind, sessionId]);

  it("hear that something came in for the record, and nothing of what is for the secretariat only", () => {
    const db = aDesk();
    submitted(db, { wishes: { ...wishes, audience: "secretariat" } });
    withdrawRemark(db, { ...key, ...act });
    expect(told(db)).toEqual([]);
    submitted(db, { id: "r2" });
    expect(told(db)).toEqual([["remarks", "s1"]]);
  });
});

describe("placing a text beside a note", () => {
  it("keeps where it was placed last, and refuses an intervention that there is not", () => {
    const db = aDesk();
    submitted(db);
    expect(placeRemark(db, { ...key, interventionId: "i1", ...act })).toBe("done");
    expect(findRemark(db, key)?.interventionId).toBe("i1");
    expect(unchanged(db, () => placeRemark(db, { ...key, interventionId: "i9", ...act }))).toBe("no-such-intervention");
  });
});

describe("the record of a meeting", () => {
  it("holds what is for the record, and neither what is for the secretariat only nor what was withdrawn", () => {
    const db = aDesk();
    submitted(db);
    submitted(db, { id: "r2", wishes: { ...wishes, audience: "secretariat" } });
    submitted(db, { id: "r3" });
    withdrawRemark(db, { meetingId, remarkId: "r3", ...act });
    expect(exportRecord(db, meetingId)?.remarks?.map(({ id }) => id)).toEqual(["r0", "r1"]);
  });
});

describe("the remarks that somebody may read", () => {
  const parties = ["GEO", "TUR"] as const;

  /** Of each party, for each audience, shared early or not, in each state, sent by one person or another. */
  function everyRemark(): OpenDatabase {
    const db = aDesk();
    for (const party of parties)
      for (const audience of ["record", "secretariat"] as const)
        for (const isSharedEarly of [false, true])
          for (const actorId of ["somebody", "another"])
            for (const state of ["submitted", "agreed", "released", "withdrawn"] as const) {
              const id = [party, audience, isSharedEarly, actorId, state].join("-");
              submitted(db, { id, party, actorId, wishes: { ...wishes, audience, isSharedEarly } });
              const of = { meetingId, remarkId: id, expectedRevision: 1, ...act };
              if (state !== "submitted") agreeToRelease(db, of);
              if (state === "released" || state === "withdrawn") releaseRemark(db, of);
              if (state === "withdrawn") withdrawRemark(db, of);
            }
    return db;
  }

  const scopes: Omit<FunctionHeld, "function">[] = [
    {},
    { dialogueId: "budapest-process" },
    { dialogueId: "prague-process" },
    { meetingId },
    { meetingId: "sofia-2017" },
    { dialogueId: "budapest-process", bodyId: "silk-routes" },
    { bodyId: "elsewhere" },
  ];
  const actors: Actor[] = [
    nobody,
    ...functions.flatMap((name) =>
      scopes.flatMap((scope) =>
        [undefined, ...parties, "SRB"].map((partyId) => ({
          ...{ id: "somebody", name: "Somebody" },
          functions: [{ function: name, ...scope, partyId }],
        })),
      ),
    ),
    {
      ...{ id: "another", name: "Another" },
      functions: [
        { function: "delegate", meetingId, partyId: "GEO" },
        { function: "noteTaker", meetingId },
      ],
    },
  ];

  it("are listed as the table of rights says of each of them, whoever asks", () => {
    const db = everyRemark();
    db.$client.exec(`update meetings set bodies = '["silk-routes"]'`);
    const meeting = findMeeting(db, meetingId);
    const all = db.$client.prepare("SELECT id FROM remarks ORDER BY position").pluck().all().map(String);
    expect(all).toHaveLength(65);
    const subject = {
      ...{ dialogueId: meeting?.dialogueId, bodyIds: meeting?.bodies, meetingId, meetingState: meeting?.state },
    };

    const counts = new Set<number>();
    for (const actor of actors) {
      const allowed = all.filter((remarkId) => {
        const remark = findRemark(db, { meetingId, remarkId });
        return (
          remark !== undefined && readingActs(remark).some((read) => can(actor, read, remarkSubject(subject, remark)))
        );
      });
      const listed = listRemarksFor(db, actor, { meetingId }).map(({ id }) => id);
      expect(listed, JSON.stringify(actor)).toEqual(allowed);
      counts.add(listed.length);
    }
    // The scopes told the functions apart.
    expect(counts.size).toBeGreaterThan(6);
  });

  it("are those of one party, where one is asked for", () => {
    const db = everyRemark();
    const staff: Actor = {
      id: "ana",
      name: "",
      functions: [{ function: "secretariat", dialogueId: "budapest-process" }],
    };
    const listed = listRemarksFor(db, staff, { meetingId, party: "TUR" });
    expect(new Set(listed.map(({ party }) => party))).toEqual(new Set(["TUR"]));
  });
});
