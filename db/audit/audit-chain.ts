import { asc } from "drizzle-orm";
import { findBreak, type ChainBreak, type ChainHead } from "#domain/audit/chain.ts";
import { digest } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { audit } from "#db/schema/audit.ts";

export type AuditVerdict = {
  /** How many entries there are. */
  readonly entries: number;
  /** The first thing that is wrong; undefined where the audit is intact. */
  readonly broken?: ChainBreak;
};

/**
 * Walks the audit from its first entry and holds it against the heads that are known of it. Without heads nothing
 * can be said about its end: a chain does not notice that its newest entries are missing.
 */
export function verifyAudit(db: Db, heads: readonly ChainHead[] = []): AuditVerdict {
  const entries = db.select().from(audit).orderBy(asc(audit.seq)).all();
  return { entries: entries.length, broken: findBreak(entries, heads, digest) };
}
