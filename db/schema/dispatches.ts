import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { meetings } from "#db/schema/meetings.ts";
import { messages } from "#db/schema/outbox.ts";
import { versions } from "#db/schema/versions.ts";

/** A version that was put into the outbox for a distribution list. Who gets it and what came of it are its mails. */
export const dispatches = sqliteTable(
  "dispatches",
  {
    /** Made with the form, so that one sent twice is one. */
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    versionId: text()
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    messageId: text()
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    /** The final report, and not the draft that was cleared: the same version goes out as both. */
    isFinal: integer({ mode: "boolean" }).notNull(),
    /** The list as it was called then: it may change or go. */
    listName: text().notNull(),
    /** Until when an answer is asked for, and by the clocks of which zone that was said. */
    replyBy: text(),
    timeZone: text().notNull(),
    preparedBy: text().notNull(),
    preparedAt: text().notNull(),
  },
  (table) => [
    index("dispatches_by_version").on(table.versionId, table.preparedAt),
    index("dispatches_by_message").on(table.messageId),
  ],
);
