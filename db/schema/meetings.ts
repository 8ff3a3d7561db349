import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MeetingState } from "#domain/access/subject.ts";
import type { Attribution, RecordChair, RecordDialogue, RecordMeeting, SessionKind } from "#domain/record/record.ts";
import type { ProgrammeItem } from "#domain/programme/programme.ts";
import type { RemarkAudience, RemarkChannel, RemarkDelivery } from "#domain/remarks/remark.ts";
import type { Layout } from "#db/database/layout.ts";
import { dialogues } from "#db/schema/dialogues.ts";

export const meetings = sqliteTable(
  "meetings",
  {
    id: text().primaryKey(),
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id),
    state: text().$type<MeetingState>().notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    startsOn: text().notNull(),
    endsOn: text().notNull(),
    timeZone: text().notNull(),
    city: text().notNull(),
    host: text(),
    chairs: text({ mode: "json" }).$type<readonly RecordChair[]>(),
    secretariat: text(),
    bodies: text({ mode: "json" }).$type<readonly string[]>(),
    priorityAreas: text({ mode: "json" }).$type<NonNullable<RecordMeeting["priorityAreas"]>>(),
    language: text(),
    symbol: text(),
    background: text({ mode: "json" }).$type<readonly string[]>(),
    objectives: text({ mode: "json" }).$type<readonly string[]>(),
    guidingQuestions: text({ mode: "json" }).$type<readonly string[]>(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
    /** The record's `dialogue` as its file gave it; what pages show of a dialogue is the register's. */
    dialogue: text({ mode: "json" }).$type<RecordDialogue>().notNull(),
    /** Of the record as a whole. */
    recordLayout: text({ mode: "json" }).$type<Layout>().notNull(),
    createdAt: text().notNull(),
    changedAt: text().notNull(),
    changedBy: text().notNull(),
  },
  (table) => [index("meetings_by_dialogue").on(table.dialogueId, table.startsOn)],
);

const meetingId = () =>
  text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** The numbers stated of those present: one row where the record has `participants`. */
export const participants = sqliteTable("participants", {
  meetingId: meetingId().primaryKey(),
  people: integer(),
  countries: integer(),
  organisations: integer(),
  layout: text({ mode: "json" }).$type<Layout>().notNull(),
});

export const delegations = sqliteTable(
  "delegations",
  {
    id: text().primaryKey(),
    meetingId: meetingId(),
    position: integer().notNull(),
    party: text(),
    written: text(),
    people: integer(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
  },
  (table) => [index("delegations_by_position").on(table.meetingId, table.position)],
);

export const sessions = sqliteTable(
  "sessions",
  {
    meetingId: meetingId(),
    id: text().notNull(),
    position: integer().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    number: integer(),
    title: text(),
    startsAt: text(),
    endsAt: text(),
    attribution: text().$type<Attribution>(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
    // What the desk knows over and above the record: the programme's contents, which name people.
    moderator: text(),
    floorNote: text(),
    guidingQuestions: text({ mode: "json" }).$type<readonly string[]>(),
    items: text({ mode: "json" }).$type<readonly ProgrammeItem[]>(),
    /** What was taken out of `items` last, to be put back. */
    removedItem: text({ mode: "json" }).$type<ProgrammeItem>(),
    revision: integer().notNull().default(1),
    removedAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    index("sessions_by_position").on(table.meetingId, table.position),
  ],
);

export const remarks = sqliteTable(
  "remarks",
  {
    meetingId: meetingId(),
    id: text().notNull(),
    position: integer().notNull(),
    party: text(),
    written: text(),
    text: text().notNull(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
    // What the desk knows over and above the record; null where a file brought the remark in.
    sessionId: text(),
    audience: text().$type<RemarkAudience>(),
    delivery: text().$type<RemarkDelivery>(),
    isSharedEarly: integer({ mode: "boolean" }),
    channel: text().$type<RemarkChannel>(),
    uploadId: text(),
    /** The intervention beside which it was placed. */
    interventionId: text(),
    /** The party's word that it may be released, and the release itself. */
    agreedAt: text(),
    agreedBy: text(),
    releasedAt: text(),
    releasedBy: text(),
    submittedAt: text(),
    submittedBy: text(),
    changedAt: text(),
    revision: integer(),
    withdrawnAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    index("remarks_by_party").on(table.meetingId, table.party),
  ],
);

export const followUps = sqliteTable(
  "follow_ups",
  {
    meetingId: meetingId(),
    id: text().notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    owner: text(),
    dueOn: text(),
    layout: text({ mode: "json" }).$type<Layout>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.id] }),
    index("follow_ups_by_owner").on(table.owner, table.dueOn),
  ],
);
