import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepDaily, type DailyJob } from "#app/jobs/daily.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { admitPerson } from "#db/accounts/people.ts";
import { purgeDue } from "#db/retention/retention.ts";
import { stores } from "#db/retention/retention-classes.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import { dueUpTo, retentionClasses } from "#domain/retention/classes.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const clock = () => new Date();
const fail = (error: unknown) => {
  throw error;
};

beforeEach(() => void vi.useFakeTimers({ now: new Date("2018-05-10T09:00:00Z") }));
afterEach(() => void vi.useRealTimers());

function aJob(): DailyJob & { readonly runs: string[] } {
  const runs: string[] = [];
  return { name: "job", runs, run: (_db, now) => void runs.push(now.toISOString()) };
}

describe("the daily job", () => {
  it("runs at once, then each day at the same hour, and no more once it is stopped", () => {
    const job = aJob();
    const { stop } = keepDaily(testDb(), job, { clock, complain: fail });
    vi.advanceTimersByTime(2 * day);
    expect(job.runs).toEqual(["2018-05-10T09:00:00.000Z", "2018-05-11T09:00:00.000Z", "2018-05-12T09:00:00.000Z"]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits after a restart for the rest of its day, and runs at once where that has passed", () => {
    const db = testDb();
    const job = aJob();
    keepDaily(db, job, { clock, complain: fail }).stop();
    vi.advanceTimersByTime(5 * hour);
    keepDaily(db, job, { clock, complain: fail }).stop();
    expect(job.runs).toHaveLength(1);
    vi.advanceTimersByTime(3 * day);
    keepDaily(db, job, { clock, complain: fail }).stop();
    expect(job.runs).toHaveLength(2);
  });

  it("runs once, however many processes have the database open", () => {
    const file = aFolder().path("desk.db");
    const [one, other] = [openDatabase(file), openDatabase(file)];
    const job = aJob();
    const nested: DailyJob = {
      ...job,
      // While one is at it the other looks, too.
      run(db, now) {
        keepDaily(other, job, { clock, complain: fail }).stop();
        job.run(db, now);
      },
    };
    const kept = [keepDaily(one, nested, { clock, complain: fail }), keepDaily(other, job, { clock, complain: fail })];
    vi.advanceTimersByTime(3 * day);
    expect(job.runs).toHaveLength(4);
    expect(new Set(job.runs).size).toBe(4);
    for (const { stop } of kept) stop();
    for (const db of [one, other]) db.$client.close();
  });

  it("is tried again an hour after a fault, which is told", () => {
    const complain = vi.fn<(error: unknown) => void>();
    let faults = 2;
    const job = aJob();
    const run: DailyJob["run"] = (db, now) => {
      if (faults-- > 0) throw new Error("no room on the disk");
      job.run(db, now);
    };
    const { stop } = keepDaily(testDb(), { ...job, run }, { clock, complain });
    vi.advanceTimersByTime(5 * hour);
    stop();
    expect(complain).toHaveBeenCalledTimes(2);
    expect(job.runs).toEqual(["2018-05-10T11:00:00.000Z"]);
  });
});

describe("800 days of retention", () => {
  it("see everything gone within a day of falling due, and nothing before", () => {
    const db = testDb();
    admitPerson(db, { id: "ana", name: "Ana", address: "ana@example.org", actorId: "operator", now: clock() });
    const { stop } = keepDaily(db, { name: "retention", run: purgeDue }, { clock, complain: fail });
    let purged = 0;
    let kept = 0;
    for (let count = 0; count < 400; count++) {
      askForLink(db, testKey, {
        address: "ana@example.org",
        browser: `b${count}`,
        network: "192.0.2.1",
        mail: { language: "en", subject: "Your way in", body: "{link}" },
        now: clock(),
      });
      if (count % 5 === 0) deviceOf(db, "ana", { now: clock(), assurance: "mail" });
      const before = rowsOf(db);
      vi.advanceTimersByTime(2 * day + count * 7_000);
      const left = new Set(rowsOf(db).map(({ id }) => id));
      const gone = before.filter(({ id }) => !left.has(id));
      // Never before its time.
      for (const { endedAt, days } of gone) expect(Date.parse(endedAt) + days * day).toBeLessThanOrEqual(Date.now());
      // Never a day too late.
      const late = new Date(Date.now() - day);
      for (const { id, days } of retentionClasses)
        if (id !== "audit") expect(stores[id].ended(db, { upTo: dueUpTo(days, late) }).count).toBe(0);
      purged += gone.length;
      kept = rowsOf(db).length;
    }
    stop();
    expect(purged + kept).toBe(400 + 80);
    expect(purged).toBeGreaterThan(470);
  }, 60_000);
});

type Kept = { readonly id: string; readonly endedAt: string; readonly days: number };

function rowsOf({ $client }: OpenDatabase): readonly Kept[] {
  const rows = $client.prepare(
    "SELECT id, expires_at AS endedAt, 1 AS days FROM sign_in_links UNION ALL SELECT id, expires_at, 30 FROM device_sessions",
  );
  // The columns are those just named.
  return rows.all() as Kept[];
}
