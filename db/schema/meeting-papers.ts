import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LeftInPaper, MeetingPaperKind, PaperFormat, Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { meetings } from "#db/schema/meetings.ts";
import { uploads } from "#db/schema/uploads.ts";

/** Presentations and documents of a meeting, with the presenter's word on sharing them. */
export const meetingPapers = sqliteTable(
  "meeting_papers",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    kind: text().$type<MeetingPaperKind>().notNull(),
    code: text().notNull(),
    /** The code in small letters: two papers of a meeting never differ in capitals alone. */
    codeKey: text().notNull(),
    title: text().notNull(),
    /** Null: the secretariat's. */
    party: text(),
    presenter: text(),
    sessionId: text(),
    itemId: text(),
    sharing: text().$type<Sharing>(),
    wordAt: text(),
    wordBy: text(),
    wordHow: text(),
    releasedAt: text(),
    releasedBy: text(),
    withdrawnAt: text(),
    addedAt: text().notNull(),
    addedBy: text().notNull(),
  },
  (table) => [uniqueIndex("meeting_papers_by_code").on(table.meetingId, table.codeKey)],
);

/** One row for each language and revision; none is ever written over. */
export const meetingPaperFiles = sqliteTable(
  "meeting_paper_files",
  {
    id: text().primaryKey(),
    paperId: text()
      .notNull()
      .references(() => meetingPapers.id, { onDelete: "cascade" }),
    language: text().notNull(),
    revision: integer().notNull(),
    uploadId: text()
      .notNull()
      .references(() => uploads.id),
    format: text().$type<PaperFormat>().notNull(),
    size: integer().notNull(),
    leftIn: text({ mode: "json" }).$type<readonly LeftInPaper[]>().notNull(),
    addedAt: text().notNull(),
    addedBy: text().notNull(),
    releasedAt: text(),
  },
  (table) => [
    uniqueIndex("meeting_paper_files_by_revision").on(table.paperId, table.language, table.revision),
    index("meeting_paper_files_by_upload").on(table.uploadId),
  ],
);
