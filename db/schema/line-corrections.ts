import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PartyId } from "#domain/record/record.ts";
import type { CorrectionOutcome } from "#domain/remarks/line-correction.ts";
import { meetings } from "#db/schema/meetings.ts";

/** What a delegation says should stand in the place of a line that was noted of it. */
export const lineCorrections = sqliteTable(
  "line_corrections",
  {
    /** Made with the form, so that one sent twice is one. */
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    interventionId: text().notNull(),
    party: text().$type<PartyId>().notNull(),
    /** As the line read when it was asked. */
    line: text().notNull(),
    text: text().notNull(),
    askedBy: text().notNull(),
    askedAt: text().notNull(),
    settledAt: text(),
    settledBy: text(),
    outcome: text().$type<CorrectionOutcome>(),
  },
  (table) => [index("line_corrections_by_meeting").on(table.meetingId, table.party)],
);
