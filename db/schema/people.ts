import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { FunctionName } from "#domain/access/actor.ts";
import { dialogues } from "#db/schema/dialogues.ts";
import { meetings } from "#db/schema/meetings.ts";

/** Whoever can sign in. */
export const people = sqliteTable(
  "people",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** In small letters; null once the person was erased. */
    address: text(),
    createdAt: text().notNull(),
    erasureAskedAt: text(),
    erasedAt: text(),
  },
  (table) => [uniqueIndex("people_by_address").on(table.address)],
);

const scope = {
  function: text().$type<FunctionName>().notNull(),
  dialogueId: text().references(() => dialogues.id),
  bodyId: text(),
  meetingId: text().references(() => meetings.id, { onDelete: "cascade" }),
  party: text(),
};

/** A function that a person holds, for what, from which day and until which (the last one included). */
export const holdings = sqliteTable(
  "holdings",
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    ...scope,
    from: text().notNull(),
    until: text(),
    grantedBy: text().notNull(),
    grantedAt: text().notNull(),
    withdrawnAt: text(),
  },
  (table) => [index("holdings_by_person").on(table.personId)],
);

/** An address asked to come in and hold a function: the link in its mail proves the address, once. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text().primaryKey(),
    address: text().notNull(),
    name: text().notNull(),
    ...scope,
    until: text(),
    tokenHash: text().notNull(),
    invitedBy: text().notNull(),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    voidedAt: text(),
    personId: text().references(() => people.id),
  },
  (table) => [
    uniqueIndex("invitations_by_token").on(table.tokenHash),
    index("invitations_by_address").on(table.address),
  ],
);
