import { and, eq, lte } from "drizzle-orm";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { takeNextMail, type Settled } from "#db/mail/mail-delivery.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { stoppableFor } from "#domain/mail/message.ts";

/**
 * Tells of all that was held at that time as if it had left then, by the verbs of the outbox. Nothing leaves: nobody who
 * delivers ever works on a demonstration. Of mail to an address in `refusing` it is told that it came back.
 */
export function tellAsSent(
  db: Db,
  { now, actorId, refusing = [] }: Act & { readonly refusing?: readonly string[] },
): void {
  const held = db
    .selectDistinct({ messageId: messages.id })
    .from(mails)
    .innerJoin(messages, eq(messages.id, mails.messageId))
    .where(and(eq(mails.state, "held"), lte(messages.createdAt, now.toISOString())))
    .all();
  for (const { messageId } of held) releaseMessage(db, { messageId, actorId, now });
  const then = new Date(now.getTime() + stoppableFor);
  const leaseUntil = new Date(then.getTime() + stoppableFor);
  const take = (settled?: Settled) =>
    takeNextMail(db, { holder: "demonstration", now: then, leaseUntil, domain: "example.org", settled });
  let mail = take();
  while (mail) mail = take({ mailId: mail.id, outcome: refusing.includes(mail.address) ? cameBack : "sent" });
}

const cameBack = { kind: "permanent", code: "550" } as const;
