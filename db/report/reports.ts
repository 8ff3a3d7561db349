import { asc, eq, sql } from "drizzle-orm";
import type { RecordParagraph, RecordReport } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { paragraphs, reports } from "#db/schema/reports.ts";

/** The keys of a record's report that are columns. */
export const reportColumns = recordColumns<RecordReport>()(["shape", "status", "draft", "issuedOn"], {
  parts: ["paragraphs"],
});

/** The keys of a record's paragraph that are columns. */
export const paragraphColumns = recordColumns<RecordParagraph>()([
  "number",
  "kind",
  "session",
  "text",
  "speakers",
  "sources",
]);

const reportByMeeting = prepared((db) =>
  db
    .select()
    .from(reports)
    .where(eq(reports.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

const paragraphsByMeeting = prepared((db) =>
  db
    .select()
    .from(paragraphs)
    .where(eq(paragraphs.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(paragraphs.position))
    .prepare(),
);

/** The report that a meeting's record gives, with its paragraphs where it gives them; undefined where it gives none. */
export function findReport(db: Db, meetingId: string): RecordReport | undefined {
  const report = reportByMeeting(db).get({ meetingId });
  if (!report) return undefined;
  const given = paragraphsByMeeting(db)
    .all({ meetingId })
    .map((row) => paragraphColumns.fromColumns(row));
  const isListed = given.length > 0 || report.layout.includes("paragraphs");
  return reportColumns.fromColumns(report, isListed ? { paragraphs: given } : {});
}
