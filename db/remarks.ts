import { asc, eq, sql } from "drizzle-orm";
import type { RecordRemark } from "#domain/record/record.ts";
import type { Db } from "#db/client.ts";
import { recordColumns } from "#db/layout.ts";
import { prepared } from "#db/prepared.ts";
import { remarks } from "#db/schema/meetings.ts";

/** The keys of a record's remark that are columns. */
export const remarkColumns = recordColumns<RecordRemark>()(["id", "party", "written", "text"], {
  nullable: ["party"],
});

const remarksByMeeting = prepared((db) =>
  db
    .select()
    .from(remarks)
    .where(eq(remarks.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(remarks.position))
    .prepare(),
);

/** The written statements of a meeting in the order of its record. */
export function listRemarks(db: Db, meetingId: string): RecordRemark[] {
  return remarksByMeeting(db)
    .all({ meetingId })
    .map((row) => remarkColumns.fromColumns(row));
}
