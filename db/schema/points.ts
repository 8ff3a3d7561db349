import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ProposalKind, ProposalOutcome } from "#domain/points/point.ts";
import type { Layout } from "#db/database/layout.ts";
import { meetings } from "#db/schema/meetings.ts";

export const points = sqliteTable(
  "points",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    id: text().notNull(),
    position: integer().notNull(),
    /** As prepared. */
    text: text().notNull(),
    sources: text({ mode: "json" }).$type<readonly string[]>(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
    /** Under which heading of the closing paper it stands. */
    heading: text(),
    /** The Chair's own words, where they are others than those prepared. */
    delivered: text(),
    struckAt: text(),
    /** Counts changes, so that two people cannot overwrite each other unawares. */
    revision: integer().notNull().default(1),
    removedAt: text(),
    /** The point that took this one in; its sources count there for as long as it is removed. */
    mergedInto: text(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    index("points_by_position").on(table.meetingId, table.position),
  ],
);

/** What an adviser would have the Chair say, and what came of it. */
export const pointProposals = sqliteTable(
  "point_proposals",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    pointId: text().notNull(),
    kind: text().$type<ProposalKind>().notNull(),
    /** The words that are proposed; null where a point is to be struck or restored. */
    text: text(),
    proposedBy: text().notNull(),
    proposedAt: text().notNull(),
    settledAt: text(),
    settledBy: text(),
    outcome: text().$type<ProposalOutcome>(),
  },
  (table) => [index("point_proposals_by_meeting").on(table.meetingId, table.pointId)],
);

/** The points of a meeting as one paper: how often they were changed, and since when they stand as the Chair said them. */
export const closingPapers = sqliteTable("closing_papers", {
  meetingId: text()
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  revision: integer().notNull(),
  changedAt: text().notNull(),
  settledAt: text(),
  settledBy: text(),
});
