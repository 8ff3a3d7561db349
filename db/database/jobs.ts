import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { jobs } from "#db/schema/upkeep.ts";

/** So long a process that died in the middle keeps others from doing its work. */
const lease = 10 * 60 * 1000;

export type JobTaken = { readonly name: string; readonly holder: string; readonly now: Date };

/**
 * Takes a job for one process, if its last run began `every` milliseconds ago or earlier and no other process is at it:
 * one statement decides.
 */
export function takeJob(db: Db, { name, holder, every, now }: JobTaken & { readonly every: number }): boolean {
  const at = now.toISOString();
  const last = lastRunOf(db, name);
  // Looking writes nothing: most looks come too early.
  if (last !== undefined && now.getTime() - last.getTime() < every) return false;
  return db.transaction(
    (tx) => {
      tx.insert(jobs).values({ name }).onConflictDoNothing().run();
      const taken = tx
        .update(jobs)
        .set({ leaseHolder: holder, leaseUntil: new Date(now.getTime() + lease).toISOString() })
        .where(
          and(
            eq(jobs.name, name),
            or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, at)),
            or(isNull(jobs.lastRunAt), lte(jobs.lastRunAt, new Date(now.getTime() - every).toISOString())),
          ),
        )
        .run();
      return taken.changes === 1;
    },
    { behavior: "immediate" },
  );
}

/** Lets go of a job after a whole run, which counts as of its beginning; after a failed one it is still to be done. */
export function leaveJob(db: Db, { name, holder, now, isDone }: JobTaken & { readonly isDone: boolean }): void {
  db.update(jobs)
    .set({ leaseHolder: null, leaseUntil: null, ...(isDone && { lastRunAt: now.toISOString() }) })
    .where(and(eq(jobs.name, name), eq(jobs.leaseHolder, holder)))
    .run();
}

/** When the last whole run of a job began; undefined before the first. */
export function lastRunOf(db: Db, name: string): Date | undefined {
  const job = db.select({ lastRunAt: jobs.lastRunAt }).from(jobs).where(eq(jobs.name, name)).get();
  return job?.lastRunAt ? new Date(job.lastRunAt) : undefined;
}
