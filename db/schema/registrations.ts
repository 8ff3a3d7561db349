import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Courtesy, RegistrationState } from "#domain/delegations/registration.ts";
import { meetings } from "#db/schema/meetings.ts";
import { people } from "#db/schema/people.ts";

const meetingId = () =>
  text()
    .notNull()
    .references(() => meetings.id, { onDelete: "cascade" });

/** Which parties were asked to a meeting, and how many people each may send. */
export const invitedDelegations = sqliteTable(
  "invited_delegations",
  {
    meetingId: meetingId(),
    party: text().notNull(),
    /** Null where the party sends as many as it likes. */
    quota: integer(),
    invitedAt: text().notNull(),
    invitedBy: text().notNull(),
    /** The message that asked them. */
    messageId: text(),
    remindedAt: text(),
    /** The party will not come. */
    declinedAt: text(),
    declinedBy: text(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.party] })],
);

/** A person of a delegation at one meeting, from the nomination on. */
export const registrations = sqliteTable(
  "registrations",
  {
    id: text().primaryKey(),
    meetingId: meetingId(),
    party: text().notNull(),
    state: text().$type<RegistrationState>().notNull(),
    isHead: integer({ mode: "boolean" }).notNull().default(false),
    courtesy: text().$type<Courtesy>().notNull().default(""),
    givenName: text().notNull(),
    familyName: text().notNull(),
    function: text().notNull().default(""),
    institution: text().notNull().default(""),
    /** In small letters; empty where nobody gave one. */
    address: text().notNull().default(""),
    phone: text().notNull().default(""),
    languages: text({ mode: "json" }).$type<readonly string[]>().notNull().default([]),
    consentsToList: integer({ mode: "boolean" }).notNull().default(false),
    consentsToContacts: integer({ mode: "boolean" }).notNull().default(false),
    /** Once they have an account. */
    personId: text().references(() => people.id),
    /** Who took their place. */
    replacedBy: text(),
    nominatedAt: text().notNull(),
    nominatedBy: text().notNull(),
    registeredAt: text(),
    decidedAt: text(),
    decidedBy: text(),
    reason: text(),
    changedAt: text().notNull(),
    /** The import that brought them; null where somebody typed them. */
    importId: text(),
    /** Of the form as it was last sent: sent again, it is the same one. */
    sentKey: text(),
  },
  (table) => [
    index("registrations_by_party").on(table.meetingId, table.party, table.familyName),
    index("registrations_by_person").on(table.personId),
    index("registrations_by_import").on(table.importId),
    // Whoever withdrew or was refused may be nominated again.
    uniqueIndex("registrations_by_address")
      .on(table.meetingId, table.address)
      .where(sql`address <> '' AND state IN ('nominated', 'registered', 'accepted')`),
  ],
);

/**
 * How many people a meeting has by its accepted registrations; none as long as nobody is accepted: then what its file
 * said stands. Rows of their own, so that the file's come back exactly, and that the numbers outlive the names.
 */
export const settledParticipants = sqliteTable("settled_participants", {
  meetingId: meetingId().primaryKey(),
  people: integer().notNull(),
});

/** The same for each delegation. */
export const settledDelegations = sqliteTable(
  "settled_delegations",
  {
    meetingId: meetingId(),
    party: text().notNull(),
    people: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.party] })],
);

/** A list of people that was taken in, and how far it is; it is gone once that was undone. */
export const registrationImports = sqliteTable(
  "registration_imports",
  {
    id: text().primaryKey(),
    meetingId: meetingId(),
    fileName: text().notNull(),
    total: integer().notNull(),
    stored: integer().notNull(),
    importedBy: text().notNull(),
    importedAt: text().notNull(),
    doneAt: text(),
  },
  (table) => [index("registration_imports_by_meeting").on(table.meetingId, table.importedAt)],
);

/** What the form of a meeting asks; none where nobody changed it. */
export const registrationForms = sqliteTable("registration_forms", {
  meetingId: meetingId().primaryKey(),
  /** As domain/registering reads them. */
  fields: text({ mode: "json" }).notNull(),
  /** Until when people may change what they sent; null where it is as long as the meeting's state allows. */
  closesAt: text(),
  changedBy: text().notNull(),
  changedAt: text().notNull(),
});

/** A form that was begun and not sent yet, sealed with the house key. */
export const registrationDrafts = sqliteTable(
  "registration_drafts",
  {
    /** The registration's id, or that of the invitation where there is no registration yet. */
    id: text().primaryKey(),
    meetingId: meetingId(),
    sealed: blob({ mode: "buffer" }).notNull(),
    changedAt: text().notNull(),
  },
  (table) => [index("registration_drafts_by_change").on(table.changedAt)],
);

/** An answer to a field beyond those that every registration has, sealed, so that each ends on its own day. */
export const registrationAnswers = sqliteTable(
  "registration_answers",
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    field: text().notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    /** The last day on which it is kept. */
    keptUntil: text().notNull(),
    changedAt: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.registrationId, table.field] }),
    index("registration_answers_by_end").on(table.keptUntil),
  ],
);
