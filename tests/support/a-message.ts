import type { Actor } from "#domain/access/actor.ts";
import type { Db } from "#db/client.ts";
import type { NewMail, NewMessage } from "#db/outbox.ts";
import { writeMessage } from "#db/outbox.ts";
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
          body: "Dear colleagues,\n\nWith our thanks.\n\nYour page: {link}",
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
