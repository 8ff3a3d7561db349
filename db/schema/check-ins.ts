import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CheckInWay } from "#domain/delegations/check-in.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";

/** What was done at the desk, act by act: devices without a network tell late and twice, and all of it merges. */
export const checkIns = sqliteTable(
  "check_ins",
  {
    /** Made by the device. */
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    what: text().$type<"in" | "out">().notNull(),
    how: text().$type<CheckInWay>().notNull(),
    /** By the server's clock. */
    at: text().notNull(),
    /** By the device's own. */
    deviceAt: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: text().notNull(),
  },
  (table) => [
    index("check_ins_by_meeting").on(table.meetingId),
    index("check_ins_by_registration").on(table.registrationId),
  ],
);
