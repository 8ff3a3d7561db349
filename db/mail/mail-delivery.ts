import { and, asc, eq, isNotNull, lte, min, sql } from "drizzle-orm";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import { nextAttempt } from "#domain/mail/next-attempt.ts";
import { record, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { uploads } from "#db/schema/uploads.ts";

/** A mail in its last step: nobody else takes any until it is settled or its lease has lapsed. */
export type MailInHand = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly secretOf: string | null;
  readonly messageIdHeader: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string | null;
  /** The file that goes with it: the hash by which its bytes are kept, and its name. */
  readonly file: { readonly sha256: string; readonly name: string } | null;
};

/** Passing: tried again later. Permanent: given up. Doubtful: tried again, though it may have arrived. */
export type Fault = { readonly kind: "passing" | "permanent" | "doubtful"; readonly code: string };

/** What became of a mail; void: its link or code had ended. */
export type Settled = { readonly mailId: string; readonly outcome: "sent" | "void" | Fault };

type Worker = { readonly holder: string; readonly now: Date };

/** Whoever the audit names for what no person does. */
const worker = { actorId: "outbox" satisfies ActorWithoutPerson };

/**
 * Settles the mail in hand, if any, and takes the next that is due, in one commit: so a process that is killed leaves
 * one mail at most of which nobody knows whether it arrived. Whatever is found in its last step with a lapsed lease is
 * such a mail: it is marked and tried again. Undefined where none is due, or where another worker has one in hand.
 *
 * @param domain The right side of Message-IDs.
 */
export function takeNextMail(
  db: Db,
  {
    holder,
    settled,
    leaseUntil,
    domain,
    now,
  }: Worker & { readonly settled?: Settled; readonly leaseUntil: Date; readonly domain: string },
): MailInHand | undefined {
  return db.transaction(
    (tx) => {
      if (settled) settle(tx, { holder, settled, now });
      tx.update(mails)
        .set({ state: "waiting", isPerhapsDouble: true, lastFault: "CRASH", ...noLease })
        .where(and(eq(mails.state, "sending"), lte(mails.leaseUntil, now.toISOString())))
        .run();
      if (tx.select({ id: mails.id }).from(mails).where(eq(mails.state, "sending")).limit(1).get()) return undefined;
      const due = { now: now.toISOString() };
      const next = withSecretDue(db).get(due) ?? anyDue(db).get(due);
      if (!next) return undefined;
      tx.update(mails)
        .set({
          state: "sending",
          attempts: sql`${mails.attempts} + 1`,
          leaseHolder: holder,
          leaseUntil: leaseUntil.toISOString(),
          messageIdHeader: sql`coalesce(${mails.messageIdHeader}, ${`<${next.id}@${domain}>`})`,
        })
        .where(eq(mails.id, next.id))
        .run();
      return inHand(db).get({ id: next.id });
    },
    { behavior: "immediate" },
  );
}

/** Settles the mail in hand without taking another: for a worker that stops. */
export function settleMail(db: Db, act: Worker & { readonly settled: Settled }): void {
  db.transaction((tx) => settle(tx, act), { behavior: "immediate" });
}

/** Keeps the mail in hand for longer, while its server is slow. */
export function renewLease(
  db: Db,
  { holder, mailId, until }: { readonly holder: string; readonly mailId: string; readonly until: Date },
): void {
  db.update(mails).set({ leaseUntil: until.toISOString() }).where(isInHandOf(holder, mailId)).run();
}

/** When there may be something to do: while a mail is in its last step when its lease lapses, else when one is due. */
export function nextTurnAt(db: Db): Date | undefined {
  const lapses = firstLapsing(db).get()?.at;
  const at = lapses ?? firstDue(db).get()?.at;
  return at ? new Date(at) : undefined;
}

/** Whoever lost the lease has nothing to say any more: the mail is marked and another worker's. */
function settle(tx: Db, { holder, settled: { mailId, outcome }, now }: Worker & { readonly settled: Settled }): void {
  const mail = tx.select().from(mails).where(isInHandOf(holder, mailId)).get();
  if (!mail) return;
  const change = changeBy(outcome, mail, now);
  tx.update(mails)
    .set({ ...change, ...noLease })
    .where(eq(mails.id, mailId))
    .run();
  const verb = verbs[change.state];
  if (verb) record(tx, { ...worker, verb, targetId: mailId, now });
}

function changeBy(outcome: Settled["outcome"], mail: typeof mails.$inferSelect, now: Date) {
  if (outcome === "sent") {
    const lastFault = mail.isPerhapsDouble ? mail.lastFault : null;
    return { state: "sent", sentAt: now.toISOString(), nextAttemptAt: null, lastFault } as const;
  }
  if (outcome === "void") return { state: "void", nextAttemptAt: null } as const;
  const { kind, code: lastFault } = outcome;
  const isPerhapsDouble = mail.isPerhapsDouble || kind === "doubtful";
  const waitingSince = new Date(mail.waitingSince ?? now);
  const again = kind === "permanent" ? undefined : nextAttempt({ attempts: mail.attempts, waitingSince, now });
  return again
    ? ({ state: "waiting", nextAttemptAt: again.toISOString(), lastFault, isPerhapsDouble } as const)
    : ({ state: "failed", nextAttemptAt: null, lastFault, isPerhapsDouble } as const);
}

const noLease = { leaseHolder: null, leaseUntil: null };

const verbs: Readonly<Record<ReturnType<typeof changeBy>["state"], AuditVerb | undefined>> = {
  sent: "mail.sent",
  failed: "mail.failed",
  void: "mail.voided",
  // Attempts are no acts: what they came to is one.
  waiting: undefined,
};

const isInHandOf = (holder: string, mailId: string) =>
  and(eq(mails.id, mailId), eq(mails.state, "sending"), eq(mails.leaseHolder, holder));

const isDue = and(eq(mails.state, "waiting"), lte(mails.nextAttemptAt, sql.placeholder("now")));

const anyDue = prepared((db) =>
  db.select({ id: mails.id }).from(mails).where(isDue).orderBy(asc(mails.nextAttemptAt)).limit(1).prepare(),
);

/** Somebody waits before a door for a link or a code; a notice to hundreds does not go first. */
const withSecretDue = prepared((db) =>
  db
    .select({ id: mails.id })
    .from(mails)
    .where(and(isDue, isNotNull(mails.secretOf)))
    .orderBy(asc(mails.nextAttemptAt))
    .limit(1)
    .prepare(),
);

const inHand = prepared((db) =>
  db
    .select({
      id: mails.id,
      name: mails.name,
      address: mails.address,
      copy: mails.copy,
      secretOf: mails.secretOf,
      messageIdHeader: sql<string>`${mails.messageIdHeader}`,
      language: messages.language,
      subject: messages.subject,
      body: messages.body,
      file: { sha256: uploads.sha256, name: uploads.originalName },
    })
    .from(mails)
    .innerJoin(messages, eq(messages.id, mails.messageId))
    .leftJoin(uploads, eq(uploads.id, messages.uploadId))
    .where(eq(mails.id, sql.placeholder("id")))
    .prepare(),
);

const firstDue = prepared((db) =>
  db
    .select({ at: min(mails.nextAttemptAt) })
    .from(mails)
    .where(eq(mails.state, "waiting"))
    .prepare(),
);

const firstLapsing = prepared((db) =>
  db
    .select({ at: min(mails.leaseUntil) })
    .from(mails)
    .where(eq(mails.state, "sending"))
    .prepare(),
);
