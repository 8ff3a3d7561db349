import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** For how many days a class of personal data is kept, where an administrator ruled otherwise than the house's default. */
export const retentionRules = sqliteTable("retention_rules", {
  classId: text().primaryKey(),
  days: integer().notNull(),
  changedBy: text().notNull(),
  changedAt: text().notNull(),
});

/** What is done again and again, when last, and which process is at it. */
export const jobs = sqliteTable("jobs", {
  name: text().primaryKey(),
  /** When the last whole run began. */
  lastRunAt: text(),
  leaseHolder: text(),
  leaseUntil: text(),
});
