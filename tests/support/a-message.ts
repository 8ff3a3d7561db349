import type { Actor } from "#domain/access/actor.ts";
import { stoppableFor } from "#domain/mail/message.ts";
import type { Db } from "#db/database/client.ts";
import type { Settled } from "#db/mail/mail-delivery.ts";
import { settleMail, takeNextMail } from "#db/mail/mail-delivery.ts";
import type { NewMail, NewMessage } from "#db/mail/outbox.ts";
import { releaseMessage, writeMessage } from "#db/mail/outbox.ts";
import { act } from "#tests/support/factories.ts";

export function aMail(overrides: Partial<NewMail> = {}): NewMail {
  const { name = "Mirko", address = "mirko@bih.example" } = overrides;
  return { idempotencyKey: `notice:${address}`, name, address, party: "BIH", ...overrides };
}

/** Writes a notice of the Budapest Process to one addressee, unless more is said, and returns its id. */
export function aMessage(
  db: Db,
  {
    mails = [aMail()],
    isReleased = false,
    now = act.now,
    ...message
  }: Partial<NewMessage> & {
    readonly mails?: readonly NewMail[];
    readonly isReleased?: boolean;
    readonly now?: Date;
  } = {},
): string {
  const written = db.transaction(
    (tx) =>
      writeMessage(tx, {
        message: {
          kind: "notice",
          dialogueId: "budapest-process",
          language: "en",
          subject: "Thanks to the Host",
          body: "Dear colleagues,\n\nWith our thanks.",
          ...message,
        },
        mails,
        isReleased,
        actorId: act.actorId,
        now,
      }),
    { behavior: "immediate" },
  );
  if (written.outcome !== "written") throw new Error(`The test's message was not written: ${written.outcome}`);
  return written.messageId;
}

/** Who reads and releases the mail of the Budapest Process. */
export const secretariat: Actor = {
  id: "ana",
  name: "Ana",
  functions: [{ function: "secretariat", dialogueId: "budapest-process" }],
};

/** A message of which one mail each is sent, failed, in doubt and waiting; returns its id. */
export function aMessageInManyStates(db: Db): string {
  const names = ["Adnan", "Bojana", "Ceren", "Davit"];
  const mails = names.map((name) => aMail({ name, address: `${name.toLowerCase()}@bih.example` }));
  const messageId = aMessage(db, { subject: "List of participants", mails });
  releaseMessage(db, { messageId, actorId: "a-marin", now: act.now });
  const worker = { holder: "test", domain: "budapest.example", now: new Date(act.now.getTime() + stoppableFor) };
  const leaseUntil = new Date(worker.now.getTime() + 1_000);
  let settled: Settled | undefined;
  for (const outcome of [
    "sent",
    { kind: "permanent", code: "550" },
    { kind: "doubtful", code: "ECONNECTION" },
  ] as const) {
    const mail = takeNextMail(db, { ...worker, settled, leaseUntil });
    settled = mail && { mailId: mail.id, outcome };
  }
  if (settled) settleMail(db, { ...worker, settled });
  return messageId;
}
