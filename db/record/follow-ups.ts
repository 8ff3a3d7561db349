import { asc, eq, sql } from "drizzle-orm";
import type { RecordFollowUp } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { recordColumns } from "#db/database/layout.ts";
import { prepared } from "#db/database/prepared.ts";
import { followUps } from "#db/schema/meetings.ts";

/** A follow-up as the record writes it. */
export type FollowUp = RecordFollowUp & { readonly meetingId: string };

/** The keys of a record's follow-up that are columns. */
export const followUpColumns = recordColumns<RecordFollowUp>()(["id", "text", "owner", "dueOn"], {
  nullable: ["owner", "dueOn"],
});

function followUpOf(row: typeof followUps.$inferSelect): FollowUp {
  return { ...followUpColumns.fromColumns(row), meetingId: row.meetingId };
}

const followUpsByMeeting = prepared((db) =>
  db
    .select()
    .from(followUps)
    .where(eq(followUps.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(followUps.position))
    .prepare(),
);

/** What one meeting promised, in the order of its record. */
export function listFollowUps(db: Db, meetingId: string): FollowUp[] {
  return followUpsByMeeting(db).all({ meetingId }).map(followUpOf);
}

/** The same list as the record writes it, without what is the desk's own. */
export function listFollowUpsForRecord(db: Db, meetingId: string): RecordFollowUp[] {
  return followUpsByMeeting(db)
    .all({ meetingId })
    .map((row) => followUpColumns.fromColumns(row));
}
