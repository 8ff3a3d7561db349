import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NewsKind } from "#domain/floor/news.ts";
import { meetings } from "#db/schema/meetings.ts";

/** What changed, for followers: append-only; `seq` is the id of the event in the stream and where a cut one resumes. */
export const news = sqliteTable(
  "news",
  {
    seq: integer().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    sessionId: text(),
    kind: text().$type<NewsKind>().notNull(),
    at: text().notNull(),
  },
  (table) => [index("news_by_meeting").on(table.meetingId, table.seq)],
);
