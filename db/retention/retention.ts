import { desc, eq } from "drizzle-orm";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import {
  dueUpTo,
  fallsDueAt,
  isRuled,
  retentionClass,
  retentionClasses,
  retentionDays,
  type RetentionClassId,
} from "#domain/retention/classes.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { stores, type Due } from "#db/retention/retention-classes.ts";
import { audit } from "#db/schema/audit.ts";
import { retentionRules } from "#db/schema/upkeep.ts";

/** Who purges: no person, the house itself. */
const retentionActor = "retention" satisfies ActorWithoutPerson;

/** One class, its rule, and what of it is due. */
export type ClassDue = Due & {
  readonly id: RetentionClassId;
  readonly days: number;
  readonly defaultDays: number;
  readonly from: (typeof retentionClasses)[number]["from"];
  readonly isPurged: boolean;
  /** When the next falls due of what is not due yet; null where nothing is kept. */
  readonly nextDueAt: string | null;
};

/** What would go now, class by class; only reads. */
export function dueOn(db: Db, now: Date): readonly ClassDue[] {
  const rules = rulesIn(db);
  return retentionClasses.map((one) => {
    const days = rules.get(one.id) ?? one.days;
    const upTo = dueUpTo(days, now);
    const next = stores[one.id].ended(db, { after: upTo }).oldest;
    return {
      ...{ id: one.id, days, defaultDays: one.days, from: one.from, isPurged: one.isPurged },
      ...stores[one.id].ended(db, { upTo }),
      nextDueAt: next === null ? null : fallsDueAt(new Date(next), days).toISOString(),
    };
  });
}

/**
 * Takes out of the database what is due, each class in one transaction that tells the audit how many went; what went
 * leaves no copy in the journal either. Where nothing is due, nothing is written: to be repeated at will.
 */
export function purgeDue(db: Db, now: Date): readonly { readonly id: RetentionClassId; readonly count: number }[] {
  const rules = rulesIn(db);
  const purged = retentionClasses.map(({ id, days }) => ({
    id,
    count: purgeClass(db, { id, upTo: dueUpTo(rules.get(id) ?? days, now), now }),
  }));
  const gone = purged.filter(({ count }) => count > 0);
  if (gone.length > 0) emptyJournal(db);
  return gone;
}

function purgeClass(db: Db, { id, upTo, now }: { id: RetentionClassId; upTo: Date; now: Date }): number {
  const { ended, purge } = stores[id];
  if (!purge || ended(db, { upTo }).count === 0) return 0;
  return db.transaction(
    (tx) => {
      const count = purge(tx, upTo);
      if (count > 0) record(tx, { actorId: retentionActor, verb: "retention.purged", targetId: `${id}:${count}`, now });
      return count;
    },
    { behavior: "immediate" },
  );
}

/** Keeps a class for another number of days from now on. */
export function changeRetention(
  db: Db,
  { classId, days, reason, ...act }: Act & { readonly classId: string; readonly days: number; readonly reason: string },
): "changed" | "no-such-class" | "not-allowed" | "same" {
  return db.transaction(
    (tx) => {
      const known = retentionClass(classId);
      if (!known || !isRuled(known)) return "no-such-class";
      if (!Number.isInteger(days) || days < retentionDays.least || days > retentionDays.most) return "not-allowed";
      if ((rulesIn(tx).get(known.id) ?? known.days) === days) return "same";
      const changed = { days, changedBy: act.actorId, changedAt: act.now.toISOString() };
      tx.insert(retentionRules)
        .values({ classId, ...changed })
        .onConflictDoUpdate({ target: retentionRules.classId, set: changed })
        .run();
      record(tx, { ...act, verb: "retention.configured", targetId: `${classId}:${days}`, reason });
      return "changed";
    },
    { behavior: "immediate" },
  );
}

export type Purge = { readonly classId: string; readonly count: number; readonly at: string };

/** The certificate: what was purged, the newest first, as the audit tells it. */
export function listPurges(db: Db, limit: number): readonly Purge[] {
  return db
    .select({ targetId: audit.targetId, at: audit.at })
    .from(audit)
    .where(eq(audit.verb, "retention.purged"))
    .orderBy(desc(audit.seq))
    .limit(limit)
    .all()
    .map(({ targetId, at }) => {
      const [classId = "", count] = targetId.split(":");
      return { classId, count: Number(count), at };
    });
}

function rulesIn(db: Db): ReadonlyMap<string, number> {
  return new Map(
    db
      .select({ classId: retentionRules.classId, days: retentionRules.days })
      .from(retentionRules)
      .all()
      .map(({ classId, days }) => [classId, days]),
  );
}
