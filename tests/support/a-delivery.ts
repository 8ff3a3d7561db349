import { onTestFinished } from "vitest";
import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import { adoptRegister } from "#db/register/register.ts";
import type { Secrets } from "#domain/mail/mail-text.ts";
import { secretariat } from "#tests/support/a-message.ts";
import { act, aRegister } from "#tests/support/factories.ts";
import type { Treatment } from "#tests/support/mail-server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { testDb } from "#tests/support/test-db.ts";

export const minute = 60_000;

/** An outbox with a worker whose clock the test sets; the mail server treats letters in turn as the test says, then takes them. */
export async function aDelivery({
  treatments = [],
  treat = (brought) => treatments[brought - 1] ?? "take",
  secretsFor = () => undefined,
  leaseFor,
  clock,
  uploads = "no-uploads",
}: {
  treatments?: readonly Treatment[];
  treat?: (brought: number) => Treatment;
  secretsFor?: (secretOf: string) => Secrets | undefined;
  leaseFor?: number;
  clock?: () => Date;
  /** Where the files of mails lie, for a test in which they carry any. */
  uploads?: string;
} = {}) {
  const db = testDb();
  adoptRegister(db, aRegister(), act);
  const server = await startMailServer(({ brought }) => treat(brought));
  let now = act.now;
  const work = () => {
    const worker = deliverMails({
      db,
      clock: clock ?? (() => now),
      log: createLog("silent"),
      settings: { smtpUrl: server.url, from: { name: "The Secretariat", address: "secretariat@budapest.example" } },
      ...{ secretsFor, leaseFor, uploads },
    });
    onTestFinished(() => worker.stop());
    return worker;
  };
  const worker = work();
  const mailsOf = (messageId: string) => findMessageFor(db, secretariat, messageId)?.mails ?? [];
  return {
    ...{ db, server, worker, another: work, mailsOf },
    now: () => now,
    /** Lets time pass and the worker look. */
    after(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
      worker.poke();
    },
    release: (messageId: string) => releaseMessage(db, { messageId, actorId: act.actorId, now }),
  };
}

/** Takes the only mail of a message as it stands. */
export const only = <T>([mail]: readonly T[]): T => {
  if (mail === undefined) throw new Error("The message has no mail.");
  return mail;
};
