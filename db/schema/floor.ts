import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import type { Capacity, PartyId } from "#domain/record/record.ts";
import { meetings, sessions } from "#db/schema/meetings.ts";

const ofSession = () => ({
  meetingId: text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" }),
  sessionId: text().notNull(),
});

/** Takings of the floor, stamped by the server. Nobody speaks where the newest one has ended. */
export const turns = sqliteTable(
  "turns",
  {
    ...ofSession(),
    /** Made by whoever gave the floor, so that an act sent twice makes one turn. */
    id: text().primaryKey(),
    /** Null while nobody could say who took the floor. */
    party: text().$type<PartyId>(),
    kind: text().$type<SpeakerKind>().notNull(),
    capacity: text().$type<Capacity>(),
    startedAt: text().notNull(),
    endedAt: text(),
    givenBy: text().notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.meetingId, table.sessionId],
      foreignColumns: [sessions.meetingId, sessions.id],
    }).onDelete("cascade"),
    index("turns_by_session").on(table.meetingId, table.sessionId, table.startedAt),
  ],
);

/** Who waits for the floor. A row stays after it was called or withdrawn, so that the order of the list can be shown. */
export const listOfSpeakers = sqliteTable(
  "list_of_speakers",
  {
    ...ofSession(),
    id: text().primaryKey(),
    party: text().$type<PartyId>().notNull(),
    kind: text().$type<SpeakerKind>().notNull(),
    position: integer().notNull(),
    /** True where a delegation asked from its own page. */
    isRequest: integer({ mode: "boolean" }).notNull(),
    addedBy: text().notNull(),
    addedAt: text().notNull(),
    calledAt: text(),
    withdrawnAt: text(),
  },
  (table) => [
    foreignKey({
      columns: [table.meetingId, table.sessionId],
      foreignColumns: [sessions.meetingId, sessions.id],
    }).onDelete("cascade"),
    index("list_of_speakers_by_session").on(table.meetingId, table.sessionId, table.position),
  ],
);

/** What the floor of a session is set to; absent while nobody set anything. */
export const floors = sqliteTable(
  "floors",
  {
    ...ofSession(),
    isListClosed: integer({ mode: "boolean" }).notNull(),
    /** What the room screen shows. */
    screen: text().$type<"list" | "timer" | "message">().notNull(),
    message: text(),
    isFrozen: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.sessionId] })],
);

/** What a meeting allows in its rooms, over and above what every meeting does; absent: nothing. */
export const roomOptions = sqliteTable("room_options", {
  meetingId: text()
    .primaryKey()
    .references(() => meetings.id, { onDelete: "cascade" }),
  takesRequests: integer({ mode: "boolean" }).notNull(),
  takesPointsOfOrder: integer({ mode: "boolean" }).notNull(),
  takesRightsOfReply: integer({ mode: "boolean" }).notNull(),
  /** Null: no limit. */
  limitSeconds: integer(),
  showsSpeakingTime: integer({ mode: "boolean" }).notNull(),
  /** Delegations see the lines noted of them, and may ask for corrections until then. */
  showsOwnLines: integer({ mode: "boolean" }).notNull(),
  correctionsUntil: text(),
});

/** Which delegations were in the room in a session. */
export const presence = sqliteTable(
  "presence",
  {
    ...ofSession(),
    party: text().$type<PartyId>().notNull(),
    isPresent: integer({ mode: "boolean" }).notNull(),
    recordedBy: text().notNull(),
    recordedAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.sessionId, table.party] }),
    foreignKey({
      columns: [table.meetingId, table.sessionId],
      foreignColumns: [sessions.meetingId, sessions.id],
    }).onDelete("cascade"),
  ],
);

/** Links by which the room screen of a meeting is shown without signing in; the newest that is not revoked holds. */
export const screenLinks = sqliteTable(
  "screen_links",
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    madeBy: text().notNull(),
    madeAt: text().notNull(),
    expiresAt: text().notNull(),
    revokedAt: text(),
  },
  (table) => [index("screen_links_by_meeting").on(table.meetingId)],
);
