import { and, count, inArray, isNotNull, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { knownField } from "#domain/registering/form.ts";
import type { RetentionClassId } from "#domain/retention/classes.ts";
import type { Db } from "#db/database/client.ts";
import { dropOrphanedDuplicates } from "#db/network/contact-mergers.ts";
import { namelessRegistration } from "#db/retention/nameless-registration.ts";
import { forgetLimits } from "#db/database/limits.ts";
import { audit } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { limitTakes } from "#db/schema/limits.ts";
import { meetingPaperFiles, meetingPapers } from "#db/schema/meeting-papers.ts";
import { messages } from "#db/schema/outbox.ts";
import { invitations } from "#db/schema/people.ts";
import { passports } from "#db/schema/passports.ts";
import { registrationAnswers, registrationDrafts, registrations } from "#db/schema/registrations.ts";
import { challenges, deskCodes, deviceSessions, signInLinks } from "#db/schema/sign-in.ts";
import { uploads } from "#db/schema/uploads.ts";

export type Due = {
  readonly count: number;
  /** When the oldest of them ended; null where there is none. */
  readonly oldest: string | null;
};

/** What ended in a stretch of time, its first instant excluded and its last included; all of it where neither is given. */
type Span = { readonly after?: Date; readonly upTo?: Date };

/** Where one class of data lies, and how it goes. Instants are ISO texts, which sort as they follow each other. */
type Store = {
  readonly ended: (db: Db, span: Span) => Due;
  /** Takes out of the database what ended up to then and returns how many went; absent where nothing is ever purged. */
  readonly purge?: (tx: Db, upTo: Date) => number;
};

/** Whole rows of a table, by the column in which their end stands or what it follows from. */
function rows(table: SQLiteTable, endedAt: SQLiteColumn | SQL): Store {
  return {
    ended: (db, span) => tally(db, table, endedAt, within(endedAt, span)),
    purge: (tx, upTo) => tx.delete(table).where(within(endedAt, { upTo })).run().changes,
  };
}

const within = (endedAt: SQLiteColumn | SQL, { after, upTo }: Span) =>
  and(after && sql`${endedAt} > ${after.toISOString()}`, upTo && sql`${endedAt} <= ${upTo.toISOString()}`);

function tally(db: Db, table: SQLiteTable, endedAt: SQLiteColumn | SQL, which?: SQL): Due {
  const found = db
    .select({ count: count(), oldest: sql<string | null>`min(${endedAt})` })
    .from(table)
    .where(which)
    .get();
  return found ?? { count: 0, oldest: null };
}

// In plain SQL: drizzle leaves a column's table out where it thinks that there is only one.
const sentAt = sql`(SELECT max(mails.sent_at) FROM mails WHERE mails.message_id = messages.id)`;
/** A message is over once none of its mails is still to go: when the last one left, or when it was given up. */
const overAt = sql`max(messages.created_at, coalesce(messages.discarded_at, ''), coalesce(${sentAt}, ''))`;
const isOver = sql`messages.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mails
  WHERE mails.message_id = messages.id AND mails.state IN ('held', 'waiting', 'sending'))`;

const bodies: Store = {
  ended: (db, span) => tally(db, messages, overAt, and(isOver, within(overAt, span))),
  purge: (tx, upTo) =>
    tx
      .update(messages)
      .set({ body: null })
      .where(and(isOver, within(overAt, { upTo })))
      .run().changes,
};

/** Their last day is over when the next one begins. */
const answeredUntil = sql`(date(${contacts.until}, '+1 day') || 'T00:00:00.000Z')`;

const formerContacts: Store = {
  ended: (db, span) => tally(db, contacts, answeredUntil, and(isNotNull(contacts.until), within(answeredUntil, span))),
  purge(tx, upTo) {
    const gone = tx
      .delete(contacts)
      .where(and(isNotNull(contacts.until), within(answeredUntil, { upTo })))
      .run().changes;
    return gone + dropOrphanedDuplicates(tx);
  },
};

/** Their meeting is over when the day after its last one begins. */
const meetingOver = (meetingId: SQLiteColumn) =>
  sql`(SELECT date(meetings.ends_on, '+1 day') || 'T00:00:00.000Z' FROM meetings WHERE meetings.id = ${meetingId})`;

const overOfRegistration = meetingOver(registrations.meetingId);
const isNamed = sql`(${registrations.givenName} || ${registrations.familyName} || ${registrations.address}) <> ''`;

/** What says who came goes; that somebody came for a party stays, for the figures. */
const anonymised: Store = {
  ended: (db, span) => tally(db, registrations, overOfRegistration, and(isNamed, within(overOfRegistration, span))),
  purge: (tx, upTo) =>
    tx
      .update(registrations)
      .set(namelessRegistration)
      .where(and(isNamed, within(overOfRegistration, { upTo })))
      .run().changes,
};

const daysOfTelephone = knownField("phone")?.keptDays ?? 0;

/** The day that the meeting's form names for the telephone, or the house's own, is over. */
const telephoneOver = sql`(SELECT date(meetings.ends_on, '+' || (1 + coalesce(
  (SELECT json_extract(asked.value, '$.keptDays') FROM registration_forms, json_each(registration_forms.fields) AS asked
    WHERE registration_forms.meeting_id = meetings.id AND json_extract(asked.value, '$.name') = 'phone'),
  ${daysOfTelephone})) || ' days') || 'T00:00:00.000Z'
  FROM meetings WHERE meetings.id = ${registrations.meetingId})`;
const hasTelephone = sql`${registrations.phone} <> ''`;

const telephones: Store = {
  ended: (db, span) => tally(db, registrations, telephoneOver, and(hasTelephone, within(telephoneOver, span))),
  purge: (tx, upTo) =>
    tx
      .update(registrations)
      .set({ phone: "" })
      .where(and(hasTelephone, within(telephoneOver, { upTo })))
      .run().changes,
};

/** An answer is kept for all of its last day. */
const answerOver = sql`(date(${registrationAnswers.keptUntil}, '+1 day') || 'T00:00:00.000Z')`;

/**
 * A passport ends with its meeting, or a week after the letter was downloaded where that is earlier: the class keeps it
 * for another week then.
 */
const passportOver = sql`(SELECT min(date(meetings.ends_on, '+1 day') || 'T00:00:00.000Z',
    coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', ${passports.letterAt}, '+7 days'), '9999'))
  FROM registrations JOIN meetings ON meetings.id = registrations.meeting_id
  WHERE registrations.id = ${passports.registrationId})`;

/** What its presenter took back goes with its files; the bytes follow when the server next sweeps its folder. */
const withdrawnPapers: Store = {
  ...rows(meetingPapers, meetingPapers.withdrawnAt),
  purge(tx, upTo) {
    const due = tx
      .select({ id: meetingPapers.id })
      .from(meetingPapers)
      .where(within(meetingPapers.withdrawnAt, { upTo }));
    const files = tx
      .delete(meetingPaperFiles)
      .where(inArray(meetingPaperFiles.paperId, due))
      .returning({ uploadId: meetingPaperFiles.uploadId })
      .all();
    const kept = files.map(({ uploadId }) => uploadId);
    tx.delete(uploads).where(inArray(uploads.id, kept)).run();
    return tx.delete(meetingPapers).where(within(meetingPapers.withdrawnAt, { upTo })).run().changes;
  },
};

/** Every class of domain/retention/classes.ts: a new table of personal data adds its class there and its store here. */
export const stores: Readonly<Record<RetentionClassId, Store>> = {
  "sign-in-links": rows(signInLinks, signInLinks.expiresAt),
  "desk-codes": rows(deskCodes, deskCodes.expiresAt),
  challenges: rows(challenges, challenges.expiresAt),
  limits: { ...rows(limitTakes, limitTakes.freeAt), purge: forgetLimits },
  "device-sessions": rows(deviceSessions, deviceSessions.expiresAt),
  "mail-bodies": bodies,
  invitations: rows(invitations, invitations.createdAt),
  passports: rows(passports, passportOver),
  "registration-drafts": rows(registrationDrafts, registrationDrafts.changedAt),
  "registration-answers": rows(registrationAnswers, answerOver),
  "registration-telephones": telephones,
  registrations: anonymised,
  "withdrawn-papers": withdrawnPapers,
  "former-contacts": formerContacts,
  audit: { ended: rows(audit, audit.at).ended },
};
