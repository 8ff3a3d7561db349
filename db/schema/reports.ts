import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ParagraphKind, PartyId, RecordReport } from "#domain/record/record.ts";
import type { Layout } from "#db/database/layout.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";

/** One row where the record has `report`. */
export const reports = sqliteTable("reports", {
  meetingId: text()
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  shape: text().$type<NonNullable<RecordReport["shape"]>>(),
  status: text().$type<NonNullable<RecordReport["status"]>>(),
  draft: integer(),
  issuedOn: text(),
  layout: text({ mode: "json" }).$type<Layout>().notNull(),
});

export const paragraphs = sqliteTable(
  "paragraphs",
  {
    meetingId: text()
      .notNull()
      .references(() => reports.meetingId, { onDelete: "cascade" }),
    position: integer().notNull(),
    number: integer().notNull(),
    kind: text().$type<ParagraphKind>().notNull(),
    session: text(),
    text: text().notNull(),
    speakers: text({ mode: "json" }).$type<readonly (PartyId | null)[]>(),
    sources: text({ mode: "json" }).$type<readonly string[]>(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.position] }),
    foreignKey({ columns: [table.meetingId, table.session], foreignColumns: [sessions.meetingId, sessions.id] }),
    index("paragraphs_by_session").on(table.meetingId, table.session),
  ],
);
