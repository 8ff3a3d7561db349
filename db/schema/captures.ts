import { blob, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Taken } from "#domain/interventions/capture.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";

const ofSession = () => ({
  meetingId: text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" }),
  sessionId: text().notNull(),
});

/**
 * The index of a session: one row for each note-taker's record of a turn. Captures of one intervention are siblings;
 * the one opened first leads and has the intervention's id.
 */
export const captures = sqliteTable(
  "captures",
  {
    ...ofSession(),
    id: text().primaryKey(),
    interventionId: text().notNull(),
    turnId: text(),
    /** When it was said as far as the server knows: the turn's start, else the note-taker's clock held within reason. */
    spokenAt: text().notNull(),
    /** Does `spokenAt` tell the time, and not only the order of what a file brought in? */
    isTimed: integer({ mode: "boolean" }).notNull(),
    openedBy: text().notNull(),
    openedAt: text().notNull(),
    /** What became of a sibling; null while nobody decided, and on the one that leads. */
    taken: text().$type<Taken>(),
  },
  (table) => [
    foreignKey({
      columns: [table.meetingId, table.sessionId],
      foreignColumns: [sessions.meetingId, sessions.id],
    }).onDelete("cascade"),
    index("captures_by_session").on(table.meetingId, table.sessionId, table.spokenAt),
    index("captures_by_intervention").on(table.meetingId, table.interventionId),
  ],
);

const ofDocument = () => ({
  captureId: text()
    .notNull()
    .references(() => captures.id, { onDelete: "cascade" }),
  layer: text().$type<CaptureLayer>().notNull(),
});

/** The log of a capture's documents: every update as it came, with the server's author and time. Never rewritten. */
export const captureUpdates = sqliteTable(
  "capture_updates",
  {
    seq: integer().primaryKey(),
    ...ofDocument(),
    author: text().notNull(),
    at: text().notNull(),
    data: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [index("capture_updates_by_document").on(table.captureId, table.layer, table.seq)],
);

/** A cache of the log up to `seq`; may be deleted at any time. */
export const captureSnapshots = sqliteTable(
  "capture_snapshots",
  {
    ...ofDocument(),
    seq: integer().notNull(),
    state: blob({ mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.captureId, table.layer] })],
);

/** What somebody wrote without a network after their right had ended: kept for the secretariat, not merged. */
export const keptAside = sqliteTable(
  "kept_aside",
  {
    ...ofSession(),
    id: text().primaryKey(),
    captureId: text().notNull(),
    layer: text().$type<CaptureLayer>().notNull(),
    author: text().notNull(),
    at: text().notNull(),
    /** The document as its author had it. */
    data: blob({ mode: "buffer" }).notNull(),
    settledAt: text(),
    settledBy: text(),
  },
  (table) => [index("kept_aside_by_meeting").on(table.meetingId, table.settledAt)],
);

/** Who covers a session: only they read what is off the record in it. */
export const sessionNoteTakers = sqliteTable(
  "session_note_takers",
  {
    ...ofSession(),
    personId: text().notNull(),
    assignedBy: text().notNull(),
    assignedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.sessionId, table.personId] })],
);
