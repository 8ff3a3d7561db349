import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Programme } from "#domain/programme/programme.ts";
import { meetings } from "#db/schema/meetings.ts";

const meetingId = () =>
  text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** A programme as it was given out: never changed, only followed by the next. */
export const programmeReleases = sqliteTable(
  "programme_releases",
  {
    id: text().primaryKey(),
    meetingId: meetingId(),
    number: integer().notNull(),
    programme: text({ mode: "json" }).$type<Programme>().notNull(),
    releasedBy: text().notNull(),
    releasedAt: text().notNull(),
    /** The notice that was drafted of what it changed. */
    messageId: text(),
  },
  (table) => [index("programme_releases_by_number").on(table.meetingId, table.number)],
);

/** Warnings that somebody looked at and keeps as they are. */
export const keptWarnings = sqliteTable(
  "kept_warnings",
  { meetingId: meetingId(), fingerprint: text().notNull(), keptBy: text().notNull(), keptAt: text().notNull() },
  (table) => [primaryKey({ columns: [table.meetingId, table.fingerprint] })],
);

/** Links by which somebody's own calendar follows the released programme of a meeting. */
export const calendarLinks = sqliteTable(
  "calendar_links",
  {
    id: text().primaryKey(),
    meetingId: meetingId(),
    personId: text().notNull(),
    tokenHash: text().notNull().unique(),
    madeAt: text().notNull(),
    revokedAt: text(),
  },
  (table) => [index("calendar_links_by_person").on(table.personId, table.meetingId)],
);
