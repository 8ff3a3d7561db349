import { and, asc, eq, inArray } from "drizzle-orm";
import type { AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { audit, reasons } from "#db/schema/audit.ts";
import { people } from "#db/schema/people.ts";

/** What brings a version back to the desk, with the reason that was given. */
const bringBack = ["version.returned", "version.reopened", "version.taken_back"] as const satisfies AuditVerb[];

/** Why one of a meeting's versions came back to the desk. */
export type CameBack = { readonly verb: (typeof bringBack)[number]; readonly by: string; readonly reason: string };

/** Why some versions came back, in the order in which they did; erased reasons are gone. */
export function reasonsOf(db: Db, versionIds: readonly string[]): readonly CameBack[] {
  return db
    .select({ verb: audit.verb, by: people.name, reason: reasons.reason })
    .from(audit)
    .innerJoin(reasons, eq(reasons.seq, audit.seq))
    .innerJoin(people, eq(people.id, audit.actorId))
    .where(and(inArray(audit.targetId, [...versionIds]), inArray(audit.verb, [...bringBack])))
    .orderBy(asc(audit.seq))
    .all()
    .flatMap(({ verb: found, ...said }) => {
      const verb = bringBack.find((known) => known === found);
      return verb ? [{ verb, ...said }] : [];
    });
}
