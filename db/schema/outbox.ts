import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MailState, MessageKind } from "#domain/mail/message.ts";
import { dialogues } from "#db/schema/dialogues.ts";
import { uploads } from "#db/schema/uploads.ts";

/** What is written once, for however many addressees. */
export const messages = sqliteTable(
  "messages",
  {
    id: text().primaryKey(),
    kind: text().$type<MessageKind>().notNull(),
    /** Null where it belongs to the whole installation, as a sign-in does. */
    dialogueId: text().references(() => dialogues.id, { onDelete: "cascade" }),
    meetingId: text(),
    language: text().notNull(),
    subject: text().notNull(),
    /** Plain text with `{link}` and `{code}` where secrets belong; null once its retention is over. */
    body: text(),
    /** The file that goes with it, to everybody the same bytes. */
    uploadId: text().references(() => uploads.id),
    createdBy: text().notNull(),
    createdAt: text().notNull(),
    /** The last release, unless it was stopped. */
    releasedAt: text(),
    releasedBy: text(),
    discardedAt: text(),
  },
  (table) => [index("messages_by_dialogue").on(table.dialogueId, table.createdAt)],
);

/** One envelope each. */
export const mails = sqliteTable(
  "mails",
  {
    id: text().primaryKey(),
    messageId: text()
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    /** However often an act is repeated, there is one mail of a key. */
    idempotencyKey: text().notNull().unique(),
    personId: text(),
    name: text().notNull(),
    address: text().notNull(),
    copy: text().$type<"to" | "cc">().notNull(),
    party: text(),
    /** Whose link or code goes into it: "sign-in:<id>", "invitation:<id>". */
    secretOf: text(),
    state: text().$type<MailState>().notNull(),
    attempts: integer().notNull(),
    /** Since its release; counts towards giving up. */
    waitingSince: text(),
    nextAttemptAt: text(),
    /** Which worker has it in its last step, and until when nobody else may take it. */
    leaseHolder: text(),
    leaseUntil: text(),
    /** The same at each attempt, so that mail servers can drop the second of two. */
    messageIdHeader: text(),
    /** It may have come twice: whether the first attempt arrived cannot be known from here. */
    isPerhapsDouble: integer({ mode: "boolean" }).notNull(),
    /** A code such as "450" or "ECONNECTION"; no words of the other server, which may hold addresses. */
    lastFault: text(),
    sentAt: text(),
  },
  (table) => [
    index("mails_by_message").on(table.messageId, table.state),
    index("mails_by_turn").on(table.state, table.nextAttemptAt),
    index("mails_with_secret_by_turn")
      .on(table.state, table.nextAttemptAt)
      .where(sql`${table.secretOf} is not null`),
  ],
);
