import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ApprovalKind, ApprovalMeans, Gate } from "#domain/approvals/approval.ts";
import type { Capacity } from "#domain/approvals/seats.ts";
import type { SignedText } from "#domain/approvals/signed-text.ts";
import { meetings } from "#db/schema/meetings.ts";
import { people } from "#db/schema/people.ts";
import { uploads } from "#db/schema/uploads.ts";
import { versions } from "#db/schema/versions.ts";

const versionId = () =>
  text()
    .notNull()
    .references(() => versions.id, { onDelete: "cascade" });
const meetingId = () =>
  text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** What a chair decided of a version, written once; afterwards only confirmed, fulfilled or withdrawn. */
export const approvals = sqliteTable(
  "approvals",
  {
    id: text().primaryKey(),
    versionId: versionId(),
    meetingId: meetingId(),
    gate: text().$type<Gate>().notNull(),
    /** Which of the meeting's chairs. */
    seat: text().notNull(),
    kind: text().$type<ApprovalKind>().notNull(),
    exceptions: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    condition: text(),
    reason: text(),
    means: text().$type<ApprovalMeans>().notNull(),
    capacity: text().$type<Capacity>().notNull(),
    /** Null where a letter was written by somebody who is no person of the house. */
    personId: text().references(() => people.id),
    /** As they are called at that time. */
    name: text().notNull(),
    /** Of the words that were approved, as they were shown. */
    sha256: text().notNull(),
    /** What the authenticator signed, where a passkey did. */
    signed: text({ mode: "json" }).$type<SignedText>(),
    /** The letter or mail. */
    evidenceId: text().references(() => uploads.id),
    at: text().notNull(),
    enteredBy: text().notNull(),
    confirmedAt: text(),
    confirmedBy: text(),
    fulfilledAt: text(),
    fulfilledBy: text(),
    withdrawnAt: text(),
    withdrawnBy: text(),
    withdrawalReason: text(),
  },
  (table) => [
    index("approvals_by_meeting").on(table.meetingId, table.at),
    // A chair decides once; a letter that nobody confirmed keeps nobody from deciding.
    uniqueIndex("approvals_standing")
      .on(table.versionId, table.gate, table.seat)
      .where(sql`${table.withdrawnAt} IS NULL AND ${table.confirmedAt} IS NOT NULL`),
  ],
);

/** That a version is to be approved as the last word, because no procedure follows. */
export const finalWishes = sqliteTable("final_wishes", {
  versionId: versionId().primaryKey(),
  askedBy: text().notNull(),
  askedAt: text().notNull(),
});

/** What somebody wrote beside a passage, for the Chair to decide. */
export const pencils = sqliteTable(
  "pencils",
  {
    id: text().primaryKey(),
    versionId: versionId(),
    meetingId: meetingId(),
    passage: text().notNull(),
    text: text().notNull(),
    writtenBy: text().notNull(),
    writtenAt: text().notNull(),
    removedAt: text(),
  },
  (table) => [index("pencils_by_version").on(table.versionId)],
);
