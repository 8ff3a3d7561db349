import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { meetings } from "#db/schema/meetings.ts";

const ofMeeting = () =>
  text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** One row where somebody has begun to write the report. */
export const drafts = sqliteTable("drafts", {
  meetingId: ofMeeting().primaryKey(),
  begunAt: text().notNull(),
  begunBy: text().notNull(),
});

const ofDraft = () =>
  text()
    .notNull()
    .references(() => drafts.meetingId, { onDelete: "cascade" });

/** The log of a draft's document: every update as it came, with the server's author and time. Never rewritten. */
export const draftUpdates = sqliteTable(
  "draft_updates",
  {
    seq: integer().primaryKey(),
    meetingId: ofDraft(),
    author: text().notNull(),
    at: text().notNull(),
    data: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [index("draft_updates_by_meeting").on(table.meetingId, table.seq)],
);

/** A cache of the log up to `seq`; may be deleted at any time. */
export const draftSnapshots = sqliteTable("draft_snapshots", {
  meetingId: ofDraft().primaryKey(),
  seq: integer().notNull(),
  state: blob({ mode: "buffer" }).notNull(),
});

/** A line that somebody decided not to have in the report, and why. */
export const linesLeftOut = sqliteTable(
  "lines_left_out",
  {
    meetingId: ofMeeting(),
    interventionId: text().notNull(),
    reason: text().notNull(),
    leftOutBy: text().notNull(),
    leftOutAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.interventionId] })],
);

/** A finding of which somebody said that it is no mistake, and why. */
export const dismissedFindings = sqliteTable(
  "dismissed_findings",
  {
    meetingId: ofMeeting(),
    /** Names the finding wherever its place moves to. */
    fingerprint: text().notNull(),
    check: text().notNull(),
    quote: text().notNull(),
    reason: text().notNull(),
    dismissedBy: text().notNull(),
    dismissedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.fingerprint] })],
);
