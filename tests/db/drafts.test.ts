import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { dismissFinding, listAgain, listDismissed } from "#db/draft/dismissed-findings.ts";
import {
  appendDraftUpdate,
  draftUpdatesAfter,
  keepDraftSnapshot,
  lastDraftUpdate,
  draftAuthorsSince,
  loadDraftDocument,
} from "#db/draft/draft-updates.ts";
import { beginDraft, findDraft } from "#db/draft/drafts.ts";
import { leaveOut, listLeftOut, putBackIn } from "#db/draft/lines-left-out.ts";
import { newsSince } from "#db/floor/news.ts";
import { act, aMeeting, anIntervention, aRecord, aSession } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const on = { meetingId, ...act };
const bytes = (...values: number[]) => Uint8Array.from(values);
const update = (author: string, ...values: number[]) => ({
  ...{ meetingId, author, at: act.now.toISOString() },
  data: bytes(...values),
});

function aReport(): OpenDatabase {
  const db = testDb();
  aMeeting(db, aRecord({ sessions: [aSession({ interventions: [anIntervention({ id: "i1" })] })] }));
  return db;
}

const archive = (db: OpenDatabase) => db.$client.prepare("UPDATE meetings SET state = 'archived'").run();
const verbs = (db: OpenDatabase) => listAudit(db, meetingId).map(({ verb }) => verb);

describe("a draft", () => {
  it("begins once, with its first update, and whoever follows is told", () => {
    const db = aReport();

    expect(beginDraft(db, { ...on, seed: bytes(1, 2) })).toBe("done");
    expect(unchanged(db, () => beginDraft(db, { ...on, seed: bytes(9) }))).toBe("begun-already");

    expect(findDraft(db, meetingId)).toEqual({ meetingId, begunAt: act.now.toISOString(), begunBy: act.actorId });
    expect(loadDraftDocument(db, meetingId)).toMatchObject({ updates: [Buffer.from([1, 2])], later: 1 });
    expect(verbs(db)).toContain("draft.begun");
    expect(newsSince(db, { meetingId, since: 0 }).map(({ kind }) => kind)).toContain("report");
  });

  it("is not begun at an archived meeting", () => {
    const db = aReport();
    archive(db);

    expect(unchanged(db, () => beginDraft(db, { ...on, seed: bytes(1) }))).toBe("archived");
    expect(findDraft(db, meetingId)).toBeUndefined();
  });

  it("loads from its snapshot and what came after it, and keeps its whole log", () => {
    const db = aReport();
    beginDraft(db, { ...on, seed: bytes(1) });
    const seq = appendDraftUpdate(db, update("ana", 2));
    keepDraftSnapshot(db, { meetingId, seq, state: bytes(12) });
    const last = appendDraftUpdate(db, update("ben", 3));

    expect(loadDraftDocument(db, meetingId)).toEqual({
      ...{ updates: [Buffer.from([12]), Buffer.from([3])], seq: last, later: 1 },
    });
    expect(draftUpdatesAfter(db, { meetingId, seq: 0 })).toHaveLength(3);
    expect(lastDraftUpdate(db, meetingId)).toMatchObject({ seq: last, author: "ben" });
    expect(draftAuthorsSince(db, { meetingId, since: "" })).toEqual(["ana", "ben"]);
    expect(draftAuthorsSince(db, { meetingId, since: act.now.toISOString() })).toEqual([]);
  });

  it("goes with its meeting", () => {
    const db = aReport();
    beginDraft(db, { ...on, seed: bytes(1) });
    keepDraftSnapshot(db, { meetingId, seq: 1, state: bytes(1) });
    leaveOut(db, { ...on, interventionId: "i1", reason: "Said twice." });

    db.$client.prepare("DELETE FROM meetings").run();

    const { drafts, draft_updates, draft_snapshots, lines_left_out } = contentsOf(db);
    expect([drafts, draft_updates, draft_snapshots, lines_left_out]).toEqual([[], [], [], []]);
  });
});

describe("a line that is left out", () => {
  it("stands with its reason until that is taken back", () => {
    const db = aReport();

    expect(leaveOut(db, { ...on, interventionId: "i1", reason: "Said twice." })).toBe("done");
    const again = () => leaveOut(db, { ...on, interventionId: "i1", reason: "Another." });
    expect(unchanged(db, again)).toBe("left-out-already");
    expect(listLeftOut(db, meetingId)).toMatchObject([{ interventionId: "i1", reason: "Said twice." }]);

    expect(putBackIn(db, { ...on, interventionId: "i1" })).toBe("done");
    expect(unchanged(db, () => putBackIn(db, { ...on, interventionId: "i1" }))).toBe("not-left-out");
    expect(listLeftOut(db, meetingId)).toEqual([]);
    expect(verbs(db).slice(-2)).toEqual(["line.left_out", "line.put_back_in"]);
  });

  it("is one of the meeting, which is not archived", () => {
    const db = aReport();
    const leave = (interventionId: string) => leaveOut(db, { ...on, interventionId, reason: "Why." });
    expect(unchanged(db, () => leave("of another"))).toBe("no-such-line");

    archive(db);

    expect(unchanged(db, () => leave("i1"))).toBe("archived");
  });
});

describe("a finding that is no mistake", () => {
  const finding = { fingerprint: "f1", check: "acronyms", quote: "IOM" };

  it("is said so with a reason until that is taken back", () => {
    const db = aReport();

    expect(dismissFinding(db, { ...on, ...finding, reason: "Known." })).toBe("done");
    expect(unchanged(db, () => dismissFinding(db, { ...on, ...finding, reason: "B" }))).toBe("dismissed-already");
    expect(listDismissed(db, meetingId)).toMatchObject([{ ...finding, reason: "Known.", dismissedBy: act.actorId }]);

    expect(listAgain(db, { ...on, fingerprint: "f1" })).toBe("done");
    expect(unchanged(db, () => listAgain(db, { ...on, fingerprint: "f1" }))).toBe("not-dismissed");
    expect(listDismissed(db, meetingId)).toEqual([]);
    expect(verbs(db).slice(-2)).toEqual(["finding.dismissed", "finding.listed_again"]);
  });
});
