import { and, asc, countDistinct, desc, eq, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import type { MailState, MessageKind } from "#domain/mail/message.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { uploads } from "#db/schema/uploads.ts";

/** Where the mails of a message stand, by state; `doubtful` of them may have come twice. */
export type MailTally = Readonly<Record<MailState | "doubtful", number>>;

export type MessageInBrief = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly dialogueId: string | null;
  readonly meetingId: string | null;
  readonly language: string;
  readonly subject: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly releasedBy: string | null;
  readonly tally: MailTally;
};

export type Mail = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly party: string | null;
  /** A link or code of their own goes into it. */
  readonly hasSecret: boolean;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly isPerhapsDouble: boolean;
  readonly lastFault: string | null;
  readonly sentAt: string | null;
};

export type Message = Omit<MessageInBrief, "tally"> & {
  /** "withheld" from those who may know of the message but not read it; "purged" after its retention. */
  readonly body: { readonly text: string } | "withheld" | "purged";
  /** The file that goes with it, for whoever may read the body. */
  readonly file?: { readonly sha256: string; readonly name: string };
  readonly mails: readonly Mail[];
};

/** The lists of an outbox. A message stands in each that one of its mails belongs into. */
export const outboxTabs = ["to-release", "waiting", "sent", "failed", "unsent"] as const;
export type OutboxTab = (typeof outboxTabs)[number];

const statesOn: Readonly<Record<OutboxTab, readonly MailState[]>> = {
  "to-release": ["held"],
  waiting: ["waiting", "sending"],
  sent: ["sent"],
  failed: ["failed"],
  unsent: ["discarded", "void"],
};

/** The list that shows a message first: where somebody must look at one of its mails. */
export function tabOf(ofMessage: readonly Pick<Mail, "state">[]): OutboxTab | undefined {
  return mostUrgentFirst.find((tab) => ofMessage.some(({ state }) => statesOn[tab].includes(state)));
}

const mostUrgentFirst: readonly OutboxTab[] = ["to-release", "failed", "waiting", "sent", "unsent"];

/**
 * The messages of a list that the actor may know of, newest first, `limit` at most, and only those written before the
 * message `before` where one is named (docs/rights.md, row mail.read_outbox).
 */
export function listMessagesFor(
  db: Db,
  actor: Actor,
  { tab, before, limit }: { readonly tab: OutboxTab; readonly before?: string; readonly limit: number },
): MessageInBrief[] {
  const listed = db
    .select({ id: messages.id })
    .from(messages)
    .where(and(mayKnowOf(actor), isOn(tab), before === undefined ? undefined : lt(messages.id, before)))
    // Ids begin with the time at which they were made.
    .orderBy(desc(messages.id))
    .limit(limit);
  return db
    .select({ ...briefColumns, tally: tallyColumns })
    .from(messages)
    .innerJoin(mails, eq(mails.messageId, messages.id))
    .where(inArray(messages.id, listed))
    .groupBy(messages.id)
    .orderBy(desc(messages.id))
    .all();
}

/** How many messages each list holds for the actor. */
export function countMessagesFor(db: Db, actor: Actor): Readonly<Record<OutboxTab, number>> {
  const countOn = (tab: OutboxTab) => countOf(isOn(tab));
  const counted = db
    .select({
      "to-release": countOn("to-release"),
      waiting: countOn("waiting"),
      sent: countOn("sent"),
      failed: countOn("failed"),
      unsent: countOn("unsent"),
    })
    .from(messages)
    .where(mayKnowOf(actor))
    .get();
  return counted ?? { "to-release": 0, waiting: 0, sent: 0, failed: 0, unsent: 0 };
}

/** How many messages wait for somebody to release them, as far as the actor may know of them. */
export function countHeldMessagesFor(db: Db, actor: Actor): number {
  const counted = db
    .select({ count: countDistinct(messages.id) })
    .from(mails)
    .innerJoin(messages, eq(messages.id, mails.messageId))
    .where(and(eq(mails.state, "held"), mayKnowOf(actor)))
    .get();
  return counted?.count ?? 0;
}

/** A message with its addressees; its body for the secretariat of its dialogue only. Undefined where the actor may not know of it. */
export function findMessageFor(db: Db, actor: Actor, messageId: string): Message | undefined {
  const mayRead = or(sql`false`, ...actor.functions.map(isSecretariatOf));
  const found = db
    .select({
      ...briefColumns,
      isReadable: sql`${mayRead}`.mapWith(Boolean),
      text: sql<string | null>`case when ${mayRead} then ${messages.body} end`,
      file: { sha256: uploads.sha256, name: uploads.originalName },
    })
    .from(messages)
    .leftJoin(uploads, eq(uploads.id, messages.uploadId))
    .where(and(eq(messages.id, messageId), mayKnowOf(actor)))
    .get();
  if (!found) return undefined;
  const { isReadable, text, file, ...brief } = found;
  const body = text === null ? (isReadable ? "purged" : "withheld") : { text };
  const readable = isReadable && file !== null ? { file } : {};
  return { ...brief, body, ...readable, mails: mailsOfMessage(db).all({ messageId }) };
}

const mailsOfMessage = prepared((db) =>
  db
    .select({
      id: mails.id,
      name: mails.name,
      address: mails.address,
      copy: mails.copy,
      party: mails.party,
      hasSecret: sql`${mails.secretOf} is not null`.mapWith(Boolean),
      state: mails.state,
      attempts: mails.attempts,
      nextAttemptAt: mails.nextAttemptAt,
      isPerhapsDouble: mails.isPerhapsDouble,
      lastFault: mails.lastFault,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(eq(mails.messageId, sql.placeholder("messageId")))
    .orderBy(asc(mails.party), sql`${mails.copy} = 'cc'`, asc(mails.name), asc(mails.id))
    .prepare(),
);

/** A message that the actor may know of, by one of its mails. */
export function findMessageOfMailFor(
  db: Db,
  actor: Actor,
  mailId: string,
): Pick<Message, "id" | "dialogueId" | "meetingId"> | undefined {
  return db
    .select({ id: messages.id, dialogueId: messages.dialogueId, meetingId: messages.meetingId })
    .from(messages)
    .innerJoin(mails, eq(mails.messageId, messages.id))
    .where(and(eq(mails.id, mailId), mayKnowOf(actor)))
    .get();
}

const briefColumns = {
  id: messages.id,
  kind: messages.kind,
  dialogueId: messages.dialogueId,
  meetingId: messages.meetingId,
  language: messages.language,
  subject: messages.subject,
  createdBy: messages.createdBy,
  createdAt: messages.createdAt,
  releasedAt: messages.releasedAt,
  releasedBy: messages.releasedBy,
};

const countOf = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number);
const stateIs = (state: MailState) => countOf(eq(mails.state, state));

const tallyColumns = {
  held: stateIs("held"),
  waiting: stateIs("waiting"),
  sending: stateIs("sending"),
  sent: stateIs("sent"),
  failed: stateIs("failed"),
  discarded: stateIs("discarded"),
  void: stateIs("void"),
  doubtful: countOf(eq(mails.isPerhapsDouble, true)),
};

function isOn(tab: OutboxTab): SQL {
  return sql`exists (select 1 from ${mails} where ${mails.messageId} = ${messages.id} and ${mails.state} in ${statesOn[tab]})`;
}

/** The administrator knows of all messages, the secretariat of those of its dialogue, nobody else of any. */
function mayKnowOf(actor: Actor): SQL | undefined {
  const reach = (held: FunctionHeld) => (held.function === "administrator" ? sql`true` : isSecretariatOf(held));
  return or(sql`false`, ...actor.functions.map(reach));
}

/** What belongs to the whole installation is no dialogue's; a message belongs to no body. */
function isSecretariatOf({ function: name, dialogueId, bodyId, meetingId }: FunctionHeld): SQL | undefined {
  if (name !== "secretariat" || bodyId !== undefined || (dialogueId ?? meetingId) === undefined) return sql`false`;
  return and(
    dialogueId === undefined ? undefined : eq(messages.dialogueId, dialogueId),
    meetingId === undefined ? undefined : eq(messages.meetingId, meetingId),
  );
}
