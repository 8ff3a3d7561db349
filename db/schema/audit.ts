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
  },
  (table) => [index("audit_by_meeting").on(table.meetingId, table.seq)],
);
