import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { MailSent } from "#domain/mail/mail-sent.ts";
import type { Db } from "#db/database/client.ts";
import { mails, messages } from "#db/schema/outbox.ts";

type Wish = {
  readonly dialogueId: string;
  /** Compared without regard to capitals. */
  readonly addresses?: readonly string[];
  /** All that went to its people, whoever they were. */
  readonly party?: string;
};

/** What a dialogue ever wrote to somebody or to a party, newest first, and how far each mail came. */
export function listMailsSent(db: Db, { dialogueId, addresses = [], party }: Wish, limit = 200): MailSent[] {
  const small = addresses.map((address) => address.trim().toLowerCase());
  return db
    .select({
      ...{ id: mails.id, messageId: mails.messageId, subject: messages.subject, writtenAt: messages.createdAt },
      ...{ name: mails.name, address: mails.address, copy: mails.copy, state: mails.state, sentAt: mails.sentAt },
    })
    .from(mails)
    .innerJoin(messages, eq(messages.id, mails.messageId))
    .where(
      and(
        eq(messages.dialogueId, dialogueId),
        or(
          inArray(sql`lower(trim(${mails.address}))`, small),
          party === undefined ? undefined : eq(mails.party, party),
        ),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(mails.id))
    .limit(limit)
    .all();
}
