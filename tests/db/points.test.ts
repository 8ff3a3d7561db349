import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { findClosingPaper, reopenPaper, settlePaper } from "#db/points/closing-papers.ts";
import { newsSince } from "#db/floor/news.ts";
import {
  addPoint,
  deliverPoint,
  mergePoints,
  placePoint,
  removePoint,
  restorePoint,
  sourcePoint,
  wordPoint,
} from "#db/points/point-acts.ts";
import { proposePoint, settleProposal } from "#db/points/point-proposals.ts";
import { findPoint, listPoints, listProposals } from "#db/points/points.ts";
import { exportRecord } from "#db/record/records.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";

/** Three points of a file, of which the last rests on nothing. */
function aPaper(): OpenDatabase {
  const db = testDb();
  const interventions = ["i1", "i2", "i3"].map((id) => anIntervention({ id }));
  const chairPoints = [
    { id: "p1", text: "One.", sources: ["i1"], later: "kept" },
    { id: "p2", text: "Two.", sources: ["i2"] },
    { id: "p3", text: "Three." },
  ];
  aMeeting(db, aRecord({ sessions: [aSession({ interventions })], chairPoints }));
  return db;
}

/** An act upon a point as it stands. */
const on = (db: OpenDatabase, pointId: string) => ({
  ...{ meetingId, pointId, expectedRevision: findPoint(db, { meetingId, pointId })?.revision ?? 0 },
  ...act,
});
const texts = (db: OpenDatabase) => listPoints(db, meetingId).map(({ text }) => text);
const exported = (db: OpenDatabase) => exportRecord(db, meetingId)?.chairPoints;
const verbs = (db: OpenDatabase) =>
  listAudit(db, meetingId)
    .map(({ verb }) => verb)
    .slice(1);

describe("preparing the points", () => {
  it("adds one from lines at the end of its group, once, and from lines of this meeting only", () => {
    const db = aPaper();
    const point = { meetingId, id: "p4", heading: null, text: "Four.", sources: ["i3"], ...act };
    expect(addPoint(db, point)).toBe("done");
    expect(unchanged(db, () => addPoint(db, point))).toBe("already-added");
    expect(unchanged(db, () => addPoint(db, { ...point, id: "p5", sources: ["nobody"] }))).toBe("no-such-line");
    expect(texts(db)).toEqual(["One.", "Two.", "Three.", "Four."]);
    expect(verbs(db)).toEqual(["point.added"]);
    expect(newsSince(db, { meetingId, since: 0 })).toMatchObject([{ kind: "points", sessionId: null }]);
  });

  it("lets one of two who change a point at once win, and tells the other", () => {
    const db = aPaper();
    const [mine, theirs] = [on(db, "p1"), on(db, "p1")];
    expect(wordPoint(db, { ...mine, text: "One, first." })).toBe("done");
    expect(unchanged(db, () => wordPoint(db, { ...theirs, text: "One, second." }))).toBe("changed-meanwhile");
    expect(unchanged(db, () => removePoint(db, theirs))).toBe("changed-meanwhile");
    expect(texts(db)[0]).toBe("One, first.");
  });

  it("moves a point and keeps the order, in the record too", () => {
    const db = aPaper();
    expect(placePoint(db, { ...on(db, "p3"), move: { to: "group", heading: "Funds" } })).toBe("done");
    expect(placePoint(db, { ...on(db, "p3"), move: { to: "before", pointId: "p1" } })).toBe("done");
    const nowhere = { to: "before", pointId: "p9" } as const;
    expect(unchanged(db, () => placePoint(db, { ...on(db, "p3"), move: nowhere }))).toBe("no-such-place");
    expect(exported(db)?.map(({ id }) => id)).toEqual(["p3", "p1", "p2"]);
    expect(findPoint(db, { meetingId, pointId: "p3" })?.heading).toBeNull();
  });

  it("unites the sources of two that are merged, and takes them apart again", () => {
    const db = aPaper();
    expect(mergePoints(db, { ...on(db, "p1"), otherId: "p2" })).toBe("done");
    expect(sourcePoint(db, { ...on(db, "p1"), source: "i3" })).toBe("done");
    expect(exported(db)).toEqual([
      { id: "p1", text: "One.", sources: ["i1", "i3", "i2"], later: "kept" },
      { id: "p3", text: "Three." },
    ]);
    expect(unchanged(db, () => mergePoints(db, { ...on(db, "p1"), otherId: "p2" }))).toBe("no-such-other");
    expect(unchanged(db, () => mergePoints(db, { ...on(db, "p1"), otherId: "p1" }))).toBe("no-such-other");

    expect(restorePoint(db, { meetingId, pointId: "p2", ...act })).toBe("done");
    expect(listPoints(db, meetingId).map(({ sources }) => sources)).toEqual([["i1", "i3"], ["i2"], []]);
    expect(verbs(db)).toEqual(["point.merged", "point.sourced", "point.restored"]);
  });

  it("takes a point off, and puts it back where it stood", () => {
    const db = aPaper();
    expect(removePoint(db, on(db, "p1"))).toBe("done");
    expect(texts(db)).toEqual(["Two.", "Three."]);
    expect(unchanged(db, () => wordPoint(db, { ...on(db, "p1"), text: "x" }))).toBe("no-such-point");
    expect(restorePoint(db, { meetingId, pointId: "p1", ...act })).toBe("done");
    expect(unchanged(db, () => restorePoint(db, { meetingId, pointId: "p1", ...act }))).toBe("no-such-point");
    expect(texts(db)).toEqual(["One.", "Two.", "Three."]);
  });
});

describe("what the Chair says", () => {
  it("stands beside what was prepared, and in the record once it is settled", () => {
    const db = aPaper();
    expect(deliverPoint(db, { ...on(db, "p1"), delivery: { text: "One, as I say it." } })).toBe("done");
    expect(deliverPoint(db, { ...on(db, "p2"), delivery: { isStruck: true } })).toBe("done");
    expect(exported(db)?.map(({ text }) => text)).toEqual(["One.", "Two.", "Three."]);

    const { revision } = findClosingPaper(db, meetingId);
    expect(settlePaper(db, { meetingId, expectedRevision: revision, ...act })).toBe("done");
    expect(exported(db)?.map(({ text }) => text)).toEqual(["One, as I say it.", "Three."]);
    expect(texts(db)).toEqual(["One.", "Two.", "Three."]);
    expect(findClosingPaper(db, meetingId)).toMatchObject({
      settledAt: act.now.toISOString(),
      settledBy: "ana",
      revision: revision + 1,
    });
  });

  it("may be sent twice, and goes back to what was prepared", () => {
    const db = aPaper();
    const first = on(db, "p1");
    expect(deliverPoint(db, { ...first, delivery: { isStruck: true } })).toBe("done");
    expect(unchanged(db, () => deliverPoint(db, { ...first, delivery: { isStruck: true } }))).toBe("as-it-was");
    expect(unchanged(db, () => deliverPoint(db, { ...first, delivery: { isStruck: false } }))).toBe(
      "changed-meanwhile",
    );
    deliverPoint(db, { ...on(db, "p1"), delivery: { text: "Other words" } });
    deliverPoint(db, { ...on(db, "p1"), delivery: { text: "One.", isStruck: false } });
    expect(findPoint(db, { meetingId, pointId: "p1" })).toMatchObject({ delivered: null, isStruck: false });
  });

  it("is settled as it was seen, closes the points, and is opened again as an event", () => {
    const db = aPaper();
    deliverPoint(db, { ...on(db, "p1"), delivery: { isStruck: true } });
    const { revision } = findClosingPaper(db, meetingId);
    const settle = (expectedRevision: number) => settlePaper(db, { meetingId, expectedRevision, ...act });
    expect(unchanged(db, () => settle(revision - 1))).toBe("changed-meanwhile");
    expect(unchanged(db, () => reopenPaper(db, { meetingId, ...act }))).toBe("not-settled");
    expect(settle(revision)).toBe("done");
    expect(unchanged(db, () => settle(revision + 1))).toBe("settled");
    expect(unchanged(db, () => wordPoint(db, { ...on(db, "p3"), text: "x" }))).toBe("settled");
    expect(unchanged(db, () => restorePoint(db, { meetingId, pointId: "p1", ...act }))).toBe("settled");
    expect(reopenPaper(db, { meetingId, ...act })).toBe("done");
    expect(wordPoint(db, { ...on(db, "p3"), text: "x" })).toBe("done");
    expect(verbs(db)).toEqual(["point.delivered", "closing_paper.settled", "closing_paper.reopened", "point.worded"]);
  });

  it("and all else about points is closed in an archived meeting", () => {
    const db = aPaper();
    db.$client.exec("update meetings set state = 'archived'");
    const point = { meetingId, id: "p4", heading: null, text: "Four.", sources: [], ...act };
    expect(unchanged(db, () => addPoint(db, point))).toBe("archived");
    expect(unchanged(db, () => deliverPoint(db, { ...on(db, "p1"), delivery: { isStruck: true } }))).toBe("archived");
    expect(unchanged(db, () => settlePaper(db, { meetingId, expectedRevision: 0, ...act }))).toBe("archived");
    expect(unchanged(db, () => reopenPaper(db, { meetingId, ...act }))).toBe("archived");
  });
});

describe("what an adviser proposes", () => {
  const adviser = { actorId: "adviser", now: act.now };
  const reword = { id: "w1", meetingId, pointId: "p1", kind: "reword", text: "One, better.", ...adviser } as const;

  it("changes nothing until it is accepted, and then what the Chair says", () => {
    const db = aPaper();
    expect(proposePoint(db, reword)).toBe("done");
    expect(unchanged(db, () => proposePoint(db, reword))).toBe("already-proposed");
    expect(findPoint(db, { meetingId, pointId: "p1" })).toMatchObject({ delivered: null, revision: 1 });
    const settlement = { meetingId, proposalId: "w1", outcome: "accepted", ...act } as const;
    expect(unchanged(db, () => settleProposal(db, { ...settlement, expectedRevision: 9 }))).toBe("changed-meanwhile");
    expect(settleProposal(db, { ...settlement, expectedRevision: 1 })).toBe("done");
    expect(findPoint(db, { meetingId, pointId: "p1" })).toMatchObject({ text: "One.", delivered: "One, better." });
    expect(unchanged(db, () => settleProposal(db, { ...settlement, expectedRevision: 2 }))).toBe("no-such-proposal");
    expect(verbs(db)).toEqual(["point.proposed", "point.delivered", "point_proposal.accepted"]);
  });

  it("takes the place of their earlier wish, and may be declined", () => {
    const db = aPaper();
    proposePoint(db, reword);
    expect(proposePoint(db, { ...reword, id: "w2", kind: "strike", text: null })).toBe("done");
    expect(listProposals(db, meetingId).map(({ id }) => id)).toEqual(["w2"]);
    const settlement = { meetingId, proposalId: "w2", outcome: "declined", expectedRevision: 1, ...act } as const;
    expect(settleProposal(db, settlement)).toBe("done");
    expect(listProposals(db, meetingId)).toEqual([]);
    expect(findPoint(db, { meetingId, pointId: "p1" })?.isStruck).toBe(false);
  });

  it("is none where it would change nothing, or there is no such point", () => {
    const db = aPaper();
    expect(unchanged(db, () => proposePoint(db, { ...reword, text: "One." }))).toBe("as-it-is");
    expect(unchanged(db, () => proposePoint(db, { ...reword, kind: "restore", text: null }))).toBe("as-it-is");
    expect(unchanged(db, () => proposePoint(db, { ...reword, pointId: "p9" }))).toBe("no-such-point");
  });
});
