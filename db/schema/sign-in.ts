import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Assurance } from "#domain/access/assurance.ts";
import { meetings } from "#db/schema/meetings.ts";
import { people } from "#db/schema/people.ts";

const personId = () =>
  text()
    .notNull()
    .references(() => people.id);

/** A link and a code asked for by a browser. Written for unknown addresses too, so that both answers cost the same. */
export const signInLinks = sqliteTable(
  "sign_in_links",
  {
    id: text().primaryKey(),
    personId: text().references(() => people.id),
    address: text().notNull(),
    tokenHash: text().notNull(),
    codeHash: text().notNull(),
    /** Of the browser that asked: no other can use it. */
    browserHash: text().notNull(),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    voidedAt: text(),
    triesLeft: integer().notNull(),
  },
  (table) => [
    uniqueIndex("sign_in_links_by_token").on(table.tokenHash),
    index("sign_in_links_by_browser").on(table.browserHash),
  ],
);

/** A code handed over in person at the registration desk. */
export const deskCodes = sqliteTable(
  "desk_codes",
  {
    id: text().primaryKey(),
    personId: personId(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    codeHash: text().notNull(),
    givenBy: text().notNull(),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    voidedAt: text(),
    triesLeft: integer().notNull(),
  },
  (table) => [index("desk_codes_by_person").on(table.personId)],
);

/** A device on which somebody is signed in. Deleted, not marked, once it is revoked. */
export const deviceSessions = sqliteTable(
  "device_sessions",
  {
    id: text().primaryKey(),
    personId: personId(),
    tokenHash: text().notNull(),
    assurance: text().$type<Assurance>().notNull(),
    /** What the browser calls itself, in short: "Firefox, Android". */
    device: text().notNull(),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
    expiresAt: text().notNull(),
    /** Signed out after so many minutes without a request; null for a delegate's device in the room. */
    idleMinutes: integer(),
    steppedUpAt: text(),
    /** Wrong codes since the first proof: a device session that guesses is ended. */
    wrongCodes: integer().notNull(),
  },
  (table) => [
    uniqueIndex("device_sessions_by_token").on(table.tokenHash),
    index("device_sessions_by_person").on(table.personId),
  ],
);

export const passkeys = sqliteTable(
  "passkeys",
  {
    /** The credential's id as its authenticator gave it, base64url. */
    id: text().primaryKey(),
    personId: personId(),
    publicKey: blob({ mode: "buffer" }).notNull(),
    counter: integer().notNull(),
    transports: text({ mode: "json" }).$type<readonly string[]>().notNull(),
    /** May its owner's other devices have it too? An authenticator says so once and for all. */
    isSyncable: integer({ mode: "boolean" }).notNull(),
    isBackedUp: integer({ mode: "boolean" }).notNull(),
    name: text().notNull(),
    createdAt: text().notNull(),
    lastUsedAt: text(),
  },
  (table) => [index("passkeys_by_person").on(table.personId)],
);

/** The secret of an authenticator app, sealed with the house key. It counts once its first code was right. */
export const authenticators = sqliteTable("authenticators", {
  personId: personId().primaryKey(),
  sealedSecret: blob({ mode: "buffer" }).notNull(),
  /** Where setting it up began: the secret is shown on that device alone. */
  deviceSessionId: text().notNull(),
  confirmedAt: text(),
  /** The newest time step whose code was taken: each is taken once. */
  lastStep: integer(),
  createdAt: text().notNull(),
});

export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    personId: personId(),
    codeHash: text().notNull(),
    createdAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/** What a passkey has to sign, once, within five minutes. */
export const challenges = sqliteTable("challenges", {
  id: text().primaryKey(),
  purpose: text().$type<"register" | "sign in" | "step up" | "approve">().notNull(),
  challenge: text().notNull(),
  personId: text().references(() => people.id),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
});
