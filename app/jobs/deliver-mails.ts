import type { MailSettings } from "#app/jobs/mail-transport.ts";
import { openTransport } from "#app/jobs/mail-transport.ts";
import type { SmtpFault } from "#app/jobs/smtp-fault.ts";
import { wakeable } from "#app/jobs/wakeable.ts";
import type { Db } from "#db/database/client.ts";
import type { MailInHand, Settled } from "#db/mail/mail-delivery.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { nextTurnAt, renewLease, settleMail, takeNextMail } from "#db/mail/mail-delivery.ts";
import type { Secrets } from "#domain/mail/mail-text.ts";
import { filledIn } from "#domain/mail/mail-text.ts";
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";

export type Delivery = {
  readonly db: Db;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly settings: MailSettings;
  /** Where the files lie that go with mails. */
  readonly uploads: string;
  /** The link or code that a mail's `secretOf` names; undefined once it has ended. */
  readonly secretsFor: (secretOf: string) => Secrets | undefined;
  /** How long the mail in hand stays out of others' reach after this process was killed, in milliseconds. */
  readonly leaseFor?: number;
};

export type MailWorker = {
  /** Looks at once whether a mail is due: after a release, or when one was written that goes by itself. */
  poke(): void;
  /** Takes no more mails and waits for the one in hand, some seconds at most. */
  stop(): Promise<void>;
};

const second = 1_000;
/** Within this time a mail is seen that another process wrote. */
const longestSleep = 15 * second;
/** While the mail server cannot be reached, one mail knocks at it now and then, not all of them. */
const restAfterServersFault = 30 * second;
const graceAtStop = 5 * second;

/**
 * Delivers the outbox until it is stopped: one mail in its last step at a time, however many processes do so over one
 * database. A fault of the database is logged, and what it kept from being written is tried again.
 */
export function deliverMails({ leaseFor = 30 * second, ...delivery }: Delivery): MailWorker {
  const { db, clock, log, settings } = delivery;
  const worker = { holder: randomUUID(), domain: settings.from.address.split("@")[1] ?? "" };
  const lease = () => new Date(clock().getTime() + leaseFor);
  const transport = openTransport(settings);
  const rest = wakeable();
  let isStopping = false;
  let settled: Settled | undefined;

  const done = (async () => {
    while (!isStopping) await turn().catch(restAfterFault);
    settleLast();
  })().catch((error: unknown) => log.error({ err: error }));

  async function turn(): Promise<void> {
    const mail = takeNextMail(db, { ...worker, settled, leaseUntil: lease(), now: clock() });
    settled = undefined;
    if (!mail) return rest.sleep(untilNextTurn());
    const outcome = await deliver(mail);
    settled = { mailId: mail.id, outcome };
    log.info({ mailId: mail.id, outcome });
    if (typeof outcome === "string" || !outcome.isServers) return;
    settleLast();
    await rest.sleep(restAfterServersFault);
  }

  async function deliver(mail: MailInHand): Promise<"sent" | "void" | SmtpFault> {
    const renewal = setInterval(() => keepLease(mail.id), leaseFor / 3);
    try {
      const text = textOf(mail, delivery.secretsFor);
      if (text === undefined) return "void";
      const bytes = mail.file ? readUpload(delivery.uploads, mail.file.sha256) : undefined;
      // Nobody gets the letter without what it speaks of; once the file is back, it can be sent again.
      if (mail.file && !bytes) return { kind: "permanent", code: "EFILE", isServers: false };
      const file = mail.file && bytes ? { name: mail.file.name, bytes } : undefined;
      return await transport.send({ ...mail, text, file, date: clock() });
    } catch (error) {
      log.error({ err: error, mailId: mail.id });
      return { kind: "passing", code: "EPROGRAM", isServers: false };
    } finally {
      clearInterval(renewal);
    }
  }

  function keepLease(mailId: string): void {
    try {
      renewLease(db, { ...worker, mailId, until: lease() });
    } catch (error) {
      log.error({ err: error, mailId });
    }
  }

  function settleLast(): void {
    if (settled) settleMail(db, { ...worker, settled, now: clock() });
    settled = undefined;
  }

  function restAfterFault(error: unknown): Promise<void> {
    log.error({ err: error });
    return rest.sleep(longestSleep);
  }

  function untilNextTurn(): number {
    const at = nextTurnAt(db)?.getTime() ?? Infinity;
    return Math.min(Math.max(at - clock().getTime(), 0), longestSleep);
  }

  return {
    poke: rest.wake,
    async stop() {
      isStopping = true;
      rest.wake();
      const grace = setTimeout(transport.close, graceAtStop);
      await done;
      clearTimeout(grace);
      transport.close();
    },
  };
}

/** The whole text; undefined where its retention is over or what it shall carry has ended. */
function textOf({ body, secretOf }: MailInHand, secretsFor: Delivery["secretsFor"]): string | undefined {
  if (body === null || secretOf === null) return body ?? undefined;
  const secrets = secretsFor(secretOf);
  return secrets && filledIn(body, secrets);
}
