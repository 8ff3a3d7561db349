import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { MeetingPaper, MeetingPaperFile } from "#domain/meeting-papers/meeting-paper.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { meetingPaperFiles, meetingPapers } from "#db/schema/meeting-papers.ts";

export type PaperKey = { readonly meetingId: string; readonly paperId: string };

type PaperRow = typeof meetingPapers.$inferSelect;
type FileRow = typeof meetingPaperFiles.$inferSelect;

const paperByKey = prepared((db) =>
  db
    .select()
    .from(meetingPapers)
    .where(
      and(eq(meetingPapers.meetingId, sql.placeholder("meetingId")), eq(meetingPapers.id, sql.placeholder("paperId"))),
    )
    .prepare(),
);

/** One paper of a meeting with its files, taken back or not, whoever may read it. */
export function findMeetingPaper(db: Db, key: PaperKey): MeetingPaper | undefined {
  const row = paperByKey(db).get(key);
  return row && withFiles(db, [row])[0];
}

const papersByMeeting = prepared((db) =>
  db
    .select()
    .from(meetingPapers)
    .where(eq(meetingPapers.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(meetingPapers.addedAt), asc(meetingPapers.id))
    .prepare(),
);

/** All papers of a meeting, whoever may read them, in the order in which they came: a page asks of each whether it may be told. */
export function listMeetingPapers(db: Db, meetingId: string): readonly MeetingPaper[] {
  return withFiles(db, papersByMeeting(db).all({ meetingId }));
}

function withFiles(db: Db, rows: readonly PaperRow[]): MeetingPaper[] {
  if (rows.length === 0) return [];
  const files = db
    .select()
    .from(meetingPaperFiles)
    .where(
      inArray(
        meetingPaperFiles.paperId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(meetingPaperFiles.language), asc(meetingPaperFiles.revision))
    .all();
  const byPaper = Map.groupBy(files, ({ paperId }) => paperId);
  return rows.map((row) => paperOf(row, byPaper.get(row.id) ?? []));
}

function paperOf(row: PaperRow, files: readonly FileRow[]): MeetingPaper {
  const { codeKey: _, releasedBy: __, ...paper } = row;
  return { ...paper, files: files.map(fileOf) };
}

function fileOf({ paperId: _, addedBy: __, ...file }: FileRow): MeetingPaperFile {
  return file;
}
