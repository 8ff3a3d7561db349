import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who did what to which thing, and when: ids only, no personal values, so that erasure leaves it alone. */
export const audit = sqliteTable(
  "audit",
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    actorId: text().notNull(),
    verb: text().notNull(),
    targetId: text().notNull(),
    meetingId: text(),
  },
  (table) => [index("audit_by_meeting").on(table.meetingId, table.seq)],
);
