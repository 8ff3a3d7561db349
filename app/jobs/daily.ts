import type { Db } from "#db/database/client.ts";
import { lastRunOf, leaveJob, takeJob } from "#db/database/jobs.ts";
import { randomUUID } from "node:crypto";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

export type DailyJob = {
  readonly name: string;
  readonly run: (db: Db, now: Date) => void;
};

/**
 * Does a job at once if a day has passed since its last run, and then each day, until it is stopped. Its own row says
 * when it last ran, so a restart neither forgets nor repeats it; a lease in the same row keeps two processes from doing
 * it at once. A fault goes to `complain`, and it is tried again an hour later.
 */
export function keepDaily(
  db: Db,
  { name, run }: DailyJob,
  { clock, complain }: { readonly clock: () => Date; readonly complain: (error: unknown) => void },
): { readonly stop: () => void } {
  const holder = randomUUID();
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    const now = clock();
    try {
      if (takeJob(db, { name, holder, every: day, now })) runOnce(now);
    } catch (error) {
      complain(error);
    }
    timer = setTimeout(look, untilNext(db, name, clock())).unref();
  };
  const runOnce = (now: Date) => {
    let isDone = false;
    try {
      run(db, now);
      isDone = true;
    } finally {
      leaveJob(db, { name, holder, now, isDone });
    }
  };

  look();
  return { stop: () => clearTimeout(timer) };
}

/** Exactly when it is due, but an hour at most: a machine that slept, or another process, changes when that is. */
function untilNext(db: Db, name: string, now: Date): number {
  const last = lastRunOf(db, name);
  const wait = last === undefined ? hour : last.getTime() + day - now.getTime();
  // What is due and was not done has failed, or another process is at it.
  return wait <= 0 ? hour : Math.min(wait, hour);
}
