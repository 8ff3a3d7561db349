import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { newsSince } from "#db/floor/news.ts";
import { freezeVersion, reopenVersion, type Freezing } from "#db/versions/version-acts.ts";
import { findVersion, frozenVersion, listVersions, moveVersion, textStateOf } from "#db/versions/versions.ts";
import { textHash } from "#exports/text-hash.ts";
import { aReport } from "#tests/support/a-report.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const nothingOpen = { errors: 0, missing: 0 };
const report = aReport({ state: { kind: "draft", number: 1 } });

function aDesk(status: "draft" | "final" = "draft"): OpenDatabase {
  const db = testDb();
  aMeeting(db, aRecord({ report: { status } }));
  return db;
}

const freeze = (db: OpenDatabase, id: string, freezing: Partial<Freezing> = {}, seen = report) =>
  freezeVersion(db, { id, meetingId, ...act, seen: { sha256: textHash(seen), open: nothingOpen } }, () => ({
    report,
    editedBy: ["mirko"],
    open: nothingOpen,
    ...freezing,
  }));

const move = (db: OpenDatabase, versionId: string, event: Parameters<typeof moveVersion>[1]["event"]) =>
  moveVersion(db, { versionId, event, verb: "version.reopened", ...act });

describe("freezing", () => {
  it("keeps the whole report, its text, the hash, and who touched it", () => {
    const db = aDesk();
    expect(freeze(db, "v1")).toBe("frozen");
    const version = findVersion(db, "v1");
    expect(version).toMatchObject({
      ...{ meetingId, number: 1, state: "frozen", sha256: textHash(report), frozenBy: "ana", editedBy: ["mirko"] },
      report: { paragraphs: report.paragraphs, state: { kind: "draft", number: 1 } },
    });
    expect(version?.text).toContain("1. The Silk Routes");
    expect(frozenVersion(db, meetingId)?.id).toBe("v1");
    expect(listVersions(db, meetingId)[0]).not.toHaveProperty("text");
    expect(textStateOf(db, meetingId)).toBe("frozen");
    expect(listAudit(db, meetingId).at(-1)).toMatchObject({ verb: "version.frozen", targetId: "v1", actorId: "ana" });
    expect(newsSince(db, { meetingId, since: 0 }).map(({ kind }) => kind)).toContain("version");
  });

  it("has one winner of fifty who do it at once, and takes a form sent twice as one", () => {
    const db = aDesk();
    const outcomes = Array.from({ length: 50 }, (_, index) => freeze(db, `v${index}`));
    expect(outcomes.filter((outcome) => outcome === "frozen")).toHaveLength(1);
    expect(new Set(outcomes.slice(1))).toEqual(new Set(["not-working"]));
    expect(unchanged(db, () => freeze(db, "v0"))).toBe("frozen");
  });

  it("is refused where the text is another than the one that was seen, or more is open", () => {
    const db = aDesk();
    const seen = aReport({ title: "Another" });
    expect(unchanged(db, () => freeze(db, "v1", {}, seen))).toBe("changed-meanwhile");
    expect(unchanged(db, () => freeze(db, "v1", { open: { errors: 1, missing: 0 } }))).toBe("changed-meanwhile");
    expect(unchanged(db, () => freeze(db, "v1", { open: { errors: 0, missing: 1 } }))).toBe("changed-meanwhile");
  });

  it("is refused where the report was issued before it came to us", () => {
    const db = aDesk("final");
    expect(unchanged(db, () => freeze(db, "v1"))).toBe("not-working");
  });

  it("keeps nothing where the reading of the text fails", () => {
    const db = aDesk();
    const fails = () => {
      throw new Error("no text");
    };
    const seen = { sha256: textHash(report), open: nothingOpen };
    expect(
      unchanged(db, () => {
        expect(() => freezeVersion(db, { id: "v1", meetingId, ...act, seen }, fails)).toThrow("no text");
      }),
    ).toBeUndefined();
  });
});

describe("opening again", () => {
  it("makes the text one that is worked on; the version stays, and the next has the next number", () => {
    const db = aDesk();
    freeze(db, "v1");
    move(db, "v1", "cleared");
    expect(reopenVersion(db, { versionId: "v1", reason: "a name", ...act })).toBe("reopened");
    expect(textStateOf(db, meetingId)).toBe("working");
    expect(frozenVersion(db, meetingId)).toBeUndefined();
    expect(freeze(db, "v2")).toBe("frozen");
    expect(listVersions(db, meetingId).map(({ number, state }) => [number, state])).toEqual([
      [2, "frozen"],
      [1, "reopened"],
    ]);
  });

  it("is refused of a version that the Chair has before them, of none, and a second time", () => {
    const db = aDesk();
    freeze(db, "v1");
    const reopen = (versionId: string) => reopenVersion(db, { versionId, reason: "a name", ...act });
    expect(unchanged(db, () => reopen("v1"))).toBe("not-open-to-it");
    expect(unchanged(db, () => reopen("v9"))).toBe("not-open-to-it");
    move(db, "v1", "cleared");
    expect(reopen("v1")).toBe("reopened");
    expect(unchanged(db, () => reopen("v1"))).toBe("not-open-to-it");
  });
});
