import { listMeetingsFor } from "#db/meetings/meetings.ts";
import { openDatabase } from "#db/database/client.ts";
import type { Actor } from "#domain/access/actor.ts";
import { act, aMeeting, aRecord } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { importRecord } from "#db/record/records.ts";
import { globSync, readFileSync } from "node:fs";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { describe, expect, it } from "vitest";

describe("a statement", () => {
  it("names no table or column that anybody typed, CVE-2026-39356 (GHSA-gpj5-g38j-94v9)", () => {
    const unsafe = /sql\.(identifier|raw)\(|\.as\((?!"|`[a-z_]+`)|\$client\.(exec|prepare)\(`[^`]*\$\{/;
    const sources = globSync("{app,db}/**/*.ts").filter((file) => unsafe.test(readFileSync(file, "utf8")));
    expect(sources).toEqual([]);
  });

  it("takes what is typed as a value, CVE-2024-43415 and CVE-2026-45376", () => {
    const db = testDb();
    aMeeting(db);
    const hostile = `x' OR '1'='1'; DROP TABLE meetings; --`;
    const actor: Actor = {
      id: "a",
      name: "A",
      functions: [{ function: "delegate", dialogueId: hostile, bodyId: `"]` }],
    };
    expect(listMeetingsFor(db, actor, hostile)).toEqual([]);
    expect(listMeetingsFor(db, actor, "budapest-process' --")).toEqual([]);
    const title = `'); DELETE FROM audit; --`;
    importRecord(db, { ...act, record: aRecord({ meeting: { id: "other", title } }), base: budapestProcess });
    expect(contentsOf(db)["meetings"]).toHaveLength(2);
  });

  it("with thousands of aggregate terms or a hostile schema is none of ours, CVE-2025-6965 and CVE-2026-11822", () => {
    // Only what this program writes is run, and a file from elsewhere is held against its tables first.
    const sqlite = openDatabase(":memory:").$client;
    expect(sqlite.pragma("trusted_schema", { simple: true })).toBeDefined();
    expect(() => sqlite.prepare(`SELECT ${Array.from({ length: 40_000 }, (_, i) => `sum(${i})`).join()}`)).toThrow(
      /too many/,
    );
  });
});
