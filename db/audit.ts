import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { audit } from "#db/schema/audit.ts";

/** What was done, as the past participle of a verb of the field. */
export type AuditVerb =
  | "demonstration.loaded"
  | "register.adopted"
  | "contact.added"
  | "record.imported"
  | "record.replaced"
  | "meeting.advanced"
  | "intervention.noted"
  | "intervention.changed"
  | "intervention.withdrawn"
  | "intervention.restored";

/** Who acts and when: part of every write. Whoever works on the file itself is "operator". */
export type Act = { readonly actorId: string; readonly now: Date };

export type AuditEntry = Act & { readonly verb: AuditVerb; readonly targetId: string; readonly meetingId?: string };

/** Adds an entry to the audit; to be called inside the transaction of the write it tells of. Ids only, no names. */
export function record(tx: Db, { actorId, verb, targetId, meetingId, now }: AuditEntry): void {
  tx.insert(audit).values({ at: now.toISOString(), actorId, verb, targetId, meetingId }).run();
}

/** The audit of one meeting, oldest entry first. */
export function listAudit(db: Db, meetingId: string) {
  return db.select().from(audit).where(eq(audit.meetingId, meetingId)).orderBy(asc(audit.seq)).all();
}
