import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize, mustRead } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import type { Message } from "#db/mail/messages.ts";
import { findMessageFor, findMessageOfMailFor } from "#db/mail/messages.ts";
import type { Subject } from "#domain/access/subject.ts";

/** Is there an outbox for this reader at all? */
export function mayReadOutbox(actor: Asker): boolean {
  return [{}, ...actor.functions].some((held) => actor.may("mail.read_outbox", subjectOf(held)));
}

/** A message that the actor may know of. Throws 404 to everybody else. */
export function requireMessage(db: Db, actor: Asker, messageId: string): Message {
  const message = findMessageFor(db, actor, messageId);
  mustRead(actor, "mail.read_outbox", message ? subjectOf(message) : {});
  return message ?? notFound();
}

/** May the actor release, stop and discard a message, and send its mails again? */
export function rightsOver(actor: Asker, message: Pick<Message, "dialogueId" | "meetingId">) {
  const subject = subjectOf(message);
  return { mayRelease: actor.may("mail.release", subject), mayResend: actor.may("mail.resend", subject) };
}

/** Lets pass whoever may release, stop and discard the message. Throws 404 or 403. */
export function authorizeRelease(db: Db, actor: Asker, messageId: string): void {
  authorize(actor, "mail.release", subjectOf(requireMessage(db, actor, messageId)), "mail.read_outbox");
}

/** Lets pass whoever may send a mail again, and names its message. Throws 404 or 403. */
export function authorizeResend(db: Db, actor: Asker, mailId: string): { readonly messageId: string } {
  const message = findMessageOfMailFor(db, actor, mailId) ?? notFound();
  authorize(actor, "mail.resend", subjectOf(message), "mail.read_outbox");
  return { messageId: message.id };
}

/** Bodies are read by the secretariat alone, which the query sees to: what is asked here is whether one may know of the rest. */
const subjectOf = ({ dialogueId, meetingId }: { dialogueId?: string | null; meetingId?: string | null }): Subject => ({
  dialogueId: dialogueId ?? undefined,
  meetingId: meetingId ?? undefined,
  openings: ["without bodies"],
});
