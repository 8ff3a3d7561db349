import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { goesByItself, stoppableFor, type MailState, type MessageKind } from "#domain/mail/message.ts";
import { bodyText, headerLine } from "#domain/mail/mail-text.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { carriesUncleared } from "#db/dispatches/dispatched-versions.ts";
import { prepared } from "#db/database/prepared.ts";
import { mails, messages } from "#db/schema/outbox.ts";

export type NewMessage = {
  readonly kind: MessageKind;
  /** Absent where it belongs to the whole installation, as a sign-in does. */
  readonly dialogueId?: string;
  readonly meetingId?: string;
  readonly language: string;
  readonly subject: string;
  /** Plain text; `{link}` and `{code}` keep the places of secrets. */
  readonly body: string;
  /** The file that goes with it. */
  readonly uploadId?: string;
};

export type NewMail = {
  /** However often the act is repeated, there is one mail of a key: "invitation:<id>". */
  readonly idempotencyKey: string;
  readonly personId?: string;
  readonly name: string;
  readonly address: string;
  readonly copy?: "to" | "cc";
  readonly party?: string;
  /** Whose link or code goes into it as it leaves: "sign-in:<id>", "invitation:<id>". */
  readonly secretOf?: string;
};

export type WriteOutcome =
  { readonly outcome: "written"; readonly messageId: string } | { readonly outcome: "already-written" };

/**
 * Writes a message to its addressees, to be called inside the transaction of the act that it tells of: held until staff
 * release it, unless `isReleased`. Addressees whose mail was written before get none; where none is left, nothing is
 * written. Throws where a message is to leave by itself that must be read first.
 */
export function writeMessage(
  tx: Db,
  {
    message,
    mails: addressees,
    isReleased,
    actorId,
    now,
  }: Act & { readonly message: NewMessage; readonly mails: readonly NewMail[]; readonly isReleased: boolean },
): WriteOutcome {
  if (isReleased && !goesByItself(message.kind, addressees.length))
    throw new Error(`A message of the kind "${message.kind}" to ${addressees.length} must be read before it leaves.`);
  const fresh = addressees.filter(({ idempotencyKey }) => !mailByKey(tx).get({ idempotencyKey }));
  if (fresh.length === 0) return { outcome: "already-written" };

  const id = newId({ msecs: now.getTime() });
  const at = now.toISOString();
  tx.insert(messages)
    .values({
      ...{ id, kind: message.kind, dialogueId: message.dialogueId, meetingId: message.meetingId },
      ...{ language: message.language, subject: headerLine(message.subject), body: bodyText(message.body) },
      ...{ uploadId: message.uploadId, createdBy: actorId, createdAt: at },
      ...(isReleased && { releasedAt: at, releasedBy: actorId }),
    })
    .run();
  for (const mail of fresh) {
    tx.insert(mails)
      .values({
        ...{ id: newId({ msecs: now.getTime() }), messageId: id, idempotencyKey: mail.idempotencyKey },
        ...{ personId: mail.personId, name: headerLine(mail.name), address: mail.address, copy: mail.copy ?? "to" },
        ...{ party: mail.party, secretOf: mail.secretOf, attempts: 0, isPerhapsDouble: false },
        ...(isReleased ? { state: "waiting", waitingSince: at, nextAttemptAt: at } : { state: "held" }),
      })
      .onConflictDoNothing({ target: mails.idempotencyKey })
      .run();
  }
  record(tx, { actorId, verb: "message.written", targetId: id, meetingId: message.meetingId, now });
  return { outcome: "written", messageId: id };
}

const mailByKey = prepared((db) =>
  db
    .select({ id: mails.id })
    .from(mails)
    .where(eq(mails.idempotencyKey, sql.placeholder("idempotencyKey")))
    .prepare(),
);

type OfMessage = Act & { readonly messageId: string };

/**
 * Lets go what is held of a message, in a minute: until then it can be stopped. "not-cleared": it carries a version of a
 * report that nobody stands by any more.
 */
export function releaseMessage(db: Db, act: OfMessage): "released" | "not-held" | "no-such-message" | "not-cleared" {
  const at = act.now.toISOString();
  const nextAttemptAt = new Date(act.now.getTime() + stoppableFor).toISOString();
  return db.transaction(
    (tx) => (carriesUncleared(tx, act.messageId) ? "not-cleared" : release(tx, act, { at, nextAttemptAt })),
    { behavior: "immediate" },
  );
}

function release(tx: Db, act: OfMessage, { at, nextAttemptAt }: { at: string; nextAttemptAt: string }) {
  return changeMails(tx, act, {
    verb: "message.released",
    from: "held",
    to: { state: "waiting", waitingSince: at, nextAttemptAt },
    message: { releasedAt: at, releasedBy: act.actorId },
    outcomes: ["released", "not-held"],
  });
}

/** Holds again what has not left yet of a message. */
export function stopMessage(db: Db, act: OfMessage): "stopped" | "too-late" | "no-such-message" {
  return changeMails(db, act, {
    verb: "message.stopped",
    from: "waiting",
    to: { state: "held", waitingSince: null, nextAttemptAt: null },
    message: { releasedAt: null, releasedBy: null },
    outcomes: ["stopped", "too-late"],
  });
}

/** Gives up for good what is held of a message. */
export function discardMessage(db: Db, act: OfMessage): "discarded" | "not-held" | "no-such-message" {
  return changeMails(db, act, {
    verb: "message.discarded",
    from: "held",
    to: { state: "discarded" },
    message: { discardedAt: act.now.toISOString() },
    outcomes: ["discarded", "not-held"],
  });
}

/** Takes all mails of a message out of one state into another, if there are any; the outcomes are for some and for none. */
function changeMails<Done extends string, None extends string>(
  db: Db,
  { messageId, actorId, now }: OfMessage,
  change: {
    readonly verb: AuditVerb;
    readonly from: MailState;
    readonly to: Partial<typeof mails.$inferInsert>;
    readonly message: Partial<typeof messages.$inferInsert>;
    readonly outcomes: readonly [done: Done, none: None];
  },
): Done | None | "no-such-message" {
  const [done, none] = change.outcomes;
  return db.transaction(
    (tx) => {
      const message = tx.select().from(messages).where(eq(messages.id, messageId)).get();
      if (!message) return "no-such-message";
      const changed = tx
        .update(mails)
        .set(change.to)
        .where(and(eq(mails.messageId, messageId), eq(mails.state, change.from)))
        .run();
      if (changed.changes === 0) return none;
      tx.update(messages).set(change.message).where(eq(messages.id, messageId)).run();
      record(tx, { actorId, verb: change.verb, targetId: messageId, meetingId: message.meetingId ?? undefined, now });
      return done;
    },
    { behavior: "immediate" },
  );
}

/**
 * Holds every notice that had been released and had not left: for a database that was restored, whose mail may have
 * left since it was copied. Part of the transaction that restores it.
 */
export function holdReleasedNotices(tx: Db): void {
  const notices = tx.select({ id: messages.id }).from(messages).where(eq(messages.kind, "notice"));
  tx.update(mails)
    .set({ state: "held", waitingSince: null, nextAttemptAt: null, leaseHolder: null, leaseUntil: null })
    .where(and(inArray(mails.state, ["waiting", "sending"]), inArray(mails.messageId, notices)))
    .run();
}

/**
 * Tries a mail again that had failed, at once and with patience anew. "no-text": the retention of its body is over.
 */
export function resendMail(
  db: Db,
  { mailId, actorId, now }: Act & { readonly mailId: string },
): "resent" | "not-failed" | "no-text" | "no-such-mail" {
  return db.transaction(
    (tx) => {
      const found = tx
        .select({
          state: mails.state,
          meetingId: messages.meetingId,
          isReadable: sql<number>`${messages.body} is not null`,
        })
        .from(mails)
        .innerJoin(messages, eq(messages.id, mails.messageId))
        .where(eq(mails.id, mailId))
        .get();
      if (!found) return "no-such-mail";
      if (found.state !== "failed") return "not-failed";
      if (!found.isReadable) return "no-text";
      const at = now.toISOString();
      tx.update(mails)
        .set({ state: "waiting", attempts: 0, waitingSince: at, nextAttemptAt: at })
        .where(eq(mails.id, mailId))
        .run();
      record(tx, { actorId, verb: "mail.resent", targetId: mailId, meetingId: found.meetingId ?? undefined, now });
      return "resent";
    },
    { behavior: "immediate" },
  );
}
