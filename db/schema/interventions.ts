import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Attribution, Capacity, InterventionKind, LineForm, PartyId, PartyUse } from "#domain/record/record.ts";
import type { CaptureMark } from "#domain/interventions/capture.ts";
import type { Layout } from "#db/database/layout.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";

export const interventions = sqliteTable(
  "interventions",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    id: text().notNull(),
    sessionId: text().notNull(),
    position: integer().notNull(),
    party: text(),
    written: text(),
    parties: text({ mode: "json" }).$type<readonly PartyId[]>(),
    kind: text().$type<InterventionKind>().notNull(),
    capacity: text().$type<Capacity>(),
    onBehalfOf: text({ mode: "json" }).$type<PartyId | PartyUse>(),
    speakingBody: text(),
    inReplyTo: text(),
    attribution: text().$type<Attribution>(),
    pinned: integer({ mode: "boolean" }),
    verb: text(),
    form: text().$type<LineForm>(),
    line: text(),
    note: text(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
    /** Counts changes, so that two note-takers cannot overwrite each other unawares. */
    revision: integer().notNull(),
    createdAt: text().notNull(),
    changedAt: text().notNull(),
    changedBy: text().notNull(),
    withdrawnAt: text(),
    /** What note-takers marked for the desk; no part of the record. */
    marks: text({ mode: "json" }).$type<readonly CaptureMark[]>(),
    /** When it was said; null where a file brought it in. */
    spokenAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    foreignKey({
      columns: [table.meetingId, table.sessionId],
      foreignColumns: [sessions.meetingId, sessions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [table.meetingId, table.inReplyTo], foreignColumns: [table.meetingId, table.id] }),
    index("interventions_by_position").on(table.meetingId, table.sessionId, table.position),
    index("interventions_by_reply").on(table.meetingId, table.inReplyTo),
  ],
);
