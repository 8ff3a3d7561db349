import { authorize, notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/client.ts";
import type { Message } from "#db/messages.ts";
import { findMessageFor, findMessageOfMailFor } from "#db/messages.ts";
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Subject } from "#domain/access/subject.ts";

/** Is there an outbox for this reader at all? */
export function mayReadOutbox(actor: Actor): boolean {
  return actor.functions.some(({ dialogueId, meetingId }) => can(actor, "mail.read_outbox", { dialogueId, meetingId }));
}

/** A message that the actor may know of. Throws 404 to everybody else. */
export function requireMessage(db: Db, actor: Actor, messageId: string): Message {
  return findMessageFor(db, actor, messageId) ?? notFound();
}

/** May the actor release, stop and discard a message, and send its mails again? */
export function rightsOver(actor: Actor, message: Pick<Message, "dialogueId" | "meetingId">) {
  const subject = subjectOf(message);
  return { mayRelease: can(actor, "mail.release", subject), mayResend: can(actor, "mail.resend", subject) };
}

/** Lets pass whoever may release, stop and discard the message. Throws 404 or 403. */
export function authorizeRelease(db: Db, actor: Actor, messageId: string): void {
  authorize(actor, "mail.release", subjectOf(requireMessage(db, actor, messageId)), "mail.read_outbox");
}

/** Lets pass whoever may send a mail again, and names its message. Throws 404 or 403. */
export function authorizeResend(db: Db, actor: Actor, mailId: string): { readonly messageId: string } {
  const message = findMessageOfMailFor(db, actor, mailId) ?? notFound();
  authorize(actor, "mail.resend", subjectOf(message), "mail.read_outbox");
  return { messageId: message.id };
}

const subjectOf = ({ dialogueId, meetingId }: Pick<Message, "dialogueId" | "meetingId">): Subject => ({
  dialogueId: dialogueId ?? undefined,
  meetingId: meetingId ?? undefined,
});
