import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Report } from "#domain/report/report.ts";
import type { VersionState } from "#domain/versions/state.ts";
import type { OpenWhenFrozen } from "#domain/versions/version.ts";
import { meetings } from "#db/schema/meetings.ts";
import { uploads } from "#db/schema/uploads.ts";

/** The text of a report as it was frozen. What was frozen is never written again; only its state moves on. */
export const versions = sqliteTable(
  "versions",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** 1, 2, 3 … of its meeting. */
    number: integer().notNull(),
    state: text().$type<VersionState>().notNull(),
    /** The whole of it, so that pages, Word and redlines need nothing else. */
    report: text({ mode: "json" }).$type<Report>().notNull(),
    /** The canonical text, and its SHA-256 in hex. */
    text: text().notNull(),
    sha256: text().notNull(),
    frozenBy: text().notNull(),
    frozenAt: text().notNull(),
    /** Who wrote in the text since the version before. */
    editedBy: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    /** What was open when it was frozen, and seen to be. */
    open: text({ mode: "json" }).$type<OpenWhenFrozen>().notNull(),
    changedAt: text().notNull(),
    changedBy: text().notNull(),
  },
  (table) => [
    uniqueIndex("versions_by_number").on(table.meetingId, table.number),
    // Two people cannot freeze at once: one text at a time is away from the desk.
    uniqueIndex("versions_standing")
      .on(table.meetingId)
      .where(sql`${table.state} NOT IN ('returned', 'reopened')`),
  ],
);

/** The Word files of a version that were given out, so that the very same file is known again. */
export const versionFiles = sqliteTable(
  "version_files",
  {
    versionId: text()
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    sha256: text().notNull(),
    givenAt: text().notNull(),
    /** Its bytes, where they are kept: of a file that was only given out, the hash alone is. */
    uploadId: text().references(() => uploads.id),
    /** The paper as it is issued, and not a draft. */
    isFinal: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.sha256] })],
);
