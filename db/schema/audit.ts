import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Who did what to which thing, and when: ids only, no personal values, so that erasure leaves it alone. The hash of
 * an entry covers every column, so each new one must be null in older entries (domain/audit/chain.ts).
 */
export const audit = sqliteTable(
  "audit",
  {
    seq: integer().primaryKey(),
    at: text().notNull(),
    actorId: text().notNull(),
    verb: text().notNull(),
    targetId: text().notNull(),
    meetingId: text(),
    prevHash: text().notNull(),
    hash: text().notNull(),
    /** The device session from which it was done. */
    deviceSessionId: text(),
    /** Of a reason that was given: salted, so that deleting the reason leaves nothing to guess from. */
    reasonHash: text(),
  },
  (table) => [index("audit_by_meeting").on(table.meetingId, table.seq)],
);

/** Why an act that asks for a reason was done, beside the chain that vouches for it: what a person wrote can be erased. */
export const reasons = sqliteTable("reasons", {
  seq: integer()
    .primaryKey()
    .references(() => audit.seq),
  salt: text().notNull(),
  reason: text().notNull(),
});
