import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Limit, Taken } from "#domain/access/limits.ts";
import type { Db } from "#db/database/client.ts";
import { limitTakes } from "#db/schema/limits.ts";

export type Take = {
  readonly limit: Limit;
  /** Whom the limit counts: an address, a network, a person's id. */
  readonly key: string;
  /** A keyed digest: there are so few networks that a plain hash of one is soon guessed. */
  readonly digest: (text: string) => string;
  readonly now: Date;
};

/**
 * Takes one from a limit, if there is one left; to be called inside the transaction of the act that it guards, with
 * which it is undone. Survives a restart, and counts for every process that has the database open.
 *
 * The window slides: each take is free again `perSeconds` after it was made, so that no stretch of that length ever
 * holds more than `count` of them; a window fixed to the clock lets twice as many through around its edge. That costs a
 * row a take instead of one a key, a thousand rows for the widest limit. What is refused takes nothing: who knocks on
 * waits no longer, and nobody can keep another person's limit shut for good.
 */
export function takeFrom(tx: Db, { limit: { name, count, perSeconds }, key, digest, now }: Take): Taken {
  // The name is part of what is digested: the same network is not to be recognised from one limit to another.
  const keyDigest = digest(`${name}\n${key}`);
  const at = now.toISOString();
  const freeAt = new Date(now.getTime() + perSeconds * 1000);
  return tx.transaction(
    (inner) => {
      const held = inner
        .select({ freeAt: limitTakes.freeAt })
        .from(limitTakes)
        .where(and(eq(limitTakes.key, keyDigest), gt(limitTakes.freeAt, at)))
        .orderBy(asc(limitTakes.freeAt))
        .all()
        .map((take) => new Date(take.freeAt));
      const left = count - held.length;
      if (left > 0) inner.insert(limitTakes).values({ key: keyDigest, freeAt: freeAt.toISOString() }).run();
      // A limit may have been made narrower since: then more than one must be free again first.
      const next = left > 1 ? now : (held[Math.max(0, -left)] ?? freeAt);
      return { isWithin: left > 0, left: Math.max(0, left - 1), freeAt: next };
    },
    { behavior: "immediate" },
  );
}

/** Removes what is free again, once a day; returns how many rows went. Not audited: a take is no act. */
export function forgetLimits(db: Db, now: Date): number {
  return db.delete(limitTakes).where(lte(limitTakes.freeAt, now.toISOString())).run().changes;
}
