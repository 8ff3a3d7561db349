import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/database/client.ts";
import { forgetLimits, takeFrom } from "#db/database/limits.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const digest = (text: string) => createHmac("sha256", "key of the tests").update(text).digest("hex");
const links = { name: "links", count: 3, perSeconds: 900 };
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 9) + seconds * 1000);
const ana = { limit: links, key: "ana@example.org", digest };

describe("a limit", () => {
  it("lets its number through, then says from when on there is room again", () => {
    const db = testDb();
    expect([0, 60, 120, 130].map((seconds) => takeFrom(db, { ...ana, now: at(seconds) }))).toEqual([
      { isWithin: true, left: 2, freeAt: at(0) },
      { isWithin: true, left: 1, freeAt: at(60) },
      { isWithin: true, left: 0, freeAt: at(900) },
      { isWithin: false, left: 0, freeAt: at(900) },
    ]);
    expect(takeFrom(db, { ...ana, now: at(899.999) }).isWithin).toBe(false);
    expect(takeFrom(db, { ...ana, now: at(900) })).toEqual({ isWithin: true, left: 0, freeAt: at(960) });
  });

  it("is each person's own, and each limit's own", () => {
    const db = testDb();
    for (const seconds of [0, 1, 2]) takeFrom(db, { ...ana, now: at(seconds) });
    expect(takeFrom(db, { ...ana, now: at(3) }).isWithin).toBe(false);
    expect(takeFrom(db, { ...ana, key: "ben@example.org", now: at(3) }).isWithin).toBe(true);
    expect(takeFrom(db, { ...ana, limit: { ...links, name: "codes" }, now: at(3) }).isWithin).toBe(true);
  });

  it("is not stretched by whoever knocks on while it is used up", () => {
    const db = testDb();
    for (let seconds = 0; seconds < 900; seconds += 10) takeFrom(db, { ...ana, now: at(seconds) });
    expect(takeFrom(db, { ...ana, now: at(900) }).isWithin).toBe(true);
  });

  it("that was made narrower counts what was taken while it was wide", () => {
    const db = testDb();
    for (const seconds of [0, 10, 20]) takeFrom(db, { ...ana, now: at(seconds) });
    const narrow = { ...ana, limit: { ...links, count: 1 } };
    expect(takeFrom(db, { ...narrow, now: at(30) })).toEqual({ isWithin: false, left: 0, freeAt: at(920) });
  });

  it("gives back what was taken for an act that did not come about", () => {
    const db = testDb();
    const failing = () =>
      db.transaction((tx) => {
        takeFrom(tx, { ...ana, now: at(0) });
        throw new Error("the mail was not written");
      });
    expect(failing).toThrow("the mail was not written");
    expect(takeFrom(db, { ...ana, now: at(1) }).left).toBe(2);
  });

  it("stands after a restart, and for another process with the same file", () => {
    const { path } = aFolder();
    const first = openDatabase(path("desk.db"));
    for (const seconds of [0, 1]) takeFrom(first, { ...ana, now: at(seconds) });
    const beside = openDatabase(path("desk.db"));
    expect(takeFrom(beside, { ...ana, now: at(2) }).left).toBe(0);
    beside.$client.close();
    expect(takeFrom(first, { ...ana, now: at(3) }).isWithin).toBe(false);
    first.$client.close();

    const restarted = openDatabase(path("desk.db"));
    expect(takeFrom(restarted, { ...ana, now: at(4) })).toEqual({ isWithin: false, left: 0, freeAt: at(900) });
    restarted.$client.close();
  });

  it("keeps nothing by which anybody could be recognised", () => {
    const db = testDb();
    takeFrom(db, { ...ana, now: at(0) });
    takeFrom(db, { ...ana, key: "192.0.2.7", now: at(0) });
    const kept = JSON.stringify(contentsOf(db)["limit_takes"]);
    expect(kept).not.toMatch(/ana|example|192\.0|links/);
    expect(kept).toContain(digest("links\n192.0.2.7"));
  });

  it("is forgotten once it is free again, not before", () => {
    const db = testDb();
    for (const seconds of [0, 60]) takeFrom(db, { ...ana, now: at(seconds) });
    expect([899, 900, 959, 960].map((seconds) => forgetLimits(db, at(seconds)))).toEqual([0, 1, 0, 1]);
    expect(contentsOf(db)["limit_takes"]).toEqual([]);
  });

  it("never lets more than its number through in any stretch of its length, and never fewer than it could", () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 500 }), who: fc.constantFrom("a", "b") }), {
      maxLength: 60,
    });
    const limit = fc.record({ count: fc.integer({ min: 1, max: 5 }), perSeconds: fc.integer({ min: 1, max: 600 }) });
    fc.assert(
      fc.property(steps, limit, (knocks, { count, perSeconds }) => {
        const db = testDb();
        const granted: { who: string; second: number }[] = [];
        let second = 0;
        for (const { wait, who } of knocks) {
          second += wait;
          const held = granted.filter((take) => take.who === who && take.second > second - perSeconds);
          const taken = takeFrom(db, { ...ana, limit: { name: "any", count, perSeconds }, key: who, now: at(second) });
          expect(taken.isWithin).toBe(held.length < count);
          expect(taken.left).toBe(Math.max(0, count - held.length - 1));
          if (taken.isWithin) granted.push({ who, second });
          else expect(taken.freeAt).toEqual(at((held[0]?.second ?? 0) + perSeconds));
          if (wait % 7 === 0) forgetLimits(db, at(second));
        }
        db.$client.close();
      }),
      { numRuns: 200 },
    );
  });
});
