import { describe, expect, it, onTestFinished } from "vitest";
import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import type { OpenDatabase } from "#db/client.ts";
import { findMessageFor } from "#db/messages.ts";
import { releaseMessage, resendMail, stopMessage } from "#db/outbox.ts";
import { adoptRegister } from "#db/register.ts";
import type { Secrets } from "#domain/mail/mail-text.ts";
import { aMail, aMessage, secretariat } from "#tests/support/a-message.ts";
import { act, aRegister } from "#tests/support/factories.ts";
import type { Treatment } from "#tests/support/mail-server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";

const minute = 60_000;

/** An outbox with a worker whose clock the test sets; the mail server treats letters in turn as the test says, then takes them. */
async function aDelivery({
  treatments = [],
  treat = (brought) => treatments[brought - 1] ?? "take",
  secretsFor = () => undefined,
  leaseFor,
  clock,
}: {
  treatments?: readonly Treatment[];
  treat?: (brought: number) => Treatment;
  secretsFor?: (secretOf: string) => Secrets | undefined;
  leaseFor?: number;
  clock?: () => Date;
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
      ...{ secretsFor, leaseFor },
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
const only = <T>([mail]: readonly T[]): T => {
  if (mail === undefined) throw new Error("The message has no mail.");
  return mail;
};

function listAuditOf({ $client }: OpenDatabase, targetId: string): unknown[] {
  return $client.prepare("SELECT verb FROM audit WHERE target_id = ?").pluck().all(targetId);
}

describe("a released message", () => {
  it("reaches each addressee once, a minute later, with our headers and no others", async () => {
    const { server, mailsOf, after, release, db } = await aDelivery();
    const messageId = aMessage(db, {
      subject: "Draft 3, Sarajevo – à lire",
      body: "Dear colleagues,\n\nمرحبا\n",
      mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example", copy: "cc" })],
    });
    release(messageId);
    after(minute);
    await until(() => mailsOf(messageId).every(({ state }) => state === "sent"));

    expect(server.received.map(({ from, to }) => [from, ...to])).toEqual([
      ["secretariat@budapest.example", "mirko@bih.example"],
      ["secretariat@budapest.example", "zana@srb.example"],
    ]);
    for (const { email } of server.received) {
      expect(email.subject).toBe("Draft 3, Sarajevo – à lire");
      expect(email.text).toBe("Dear colleagues,\n\nمرحبا\n");
    }
    expect(server.received[1]?.email.cc).toEqual([{ name: "Žana", address: "zana@srb.example" }]);
    expect(server.received[0]?.email.headers.map(({ originalKey }) => originalKey)).toEqual([
      ...["Auto-Submitted", "Content-Language", "From", "To", "Subject", "Message-ID", "Date"],
      ...["Content-Transfer-Encoding", "MIME-Version", "Content-Type"],
    ]);
  });

  it("does not leave before the minute is over, in which it can be stopped", async () => {
    const { server, mailsOf, after, release, db } = await aDelivery();
    const stopped = aMessage(db);
    const other = aMessage(db, { mails: [aMail({ address: "zana@srb.example" })] });
    release(stopped);
    after(minute - 1);
    expect(stopMessage(db, { messageId: stopped, ...act })).toBe("stopped");
    release(other);
    after(minute);
    await until(() => only(mailsOf(other)).state === "sent");
    expect(server.received.map(({ to }) => to)).toEqual([["zana@srb.example"]]);
    expect(only(mailsOf(stopped))).toMatchObject({ state: "held", attempts: 0 });
  });
});

describe("a mail that the server does not take", () => {
  it.each([
    ["recipient", 450],
    ["text", 451],
  ] as const)("for now (%s, %i) is tried again after a minute, and is not in doubt", async (refuse, code) => {
    const { server, mailsOf, after, release, db } = await aDelivery({ treatments: [{ refuse, code }] });
    const messageId = aMessage(db);
    release(messageId);
    after(minute);
    await until(() => only(mailsOf(messageId)).lastFault !== null);
    expect(only(mailsOf(messageId))).toMatchObject({ state: "waiting", lastFault: String(code), attempts: 1 });

    after(minute);
    await until(() => only(mailsOf(messageId)).state === "sent");
    expect(only(mailsOf(messageId))).toMatchObject({ isPerhapsDouble: false, lastFault: null, attempts: 2 });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ["recipient", 550],
    ["text", 554],
  ] as const)("for good (%s, %i) has failed at once, and others go on", async (refuse, code) => {
    const { server, mailsOf, after, release, db } = await aDelivery({ treatments: [{ refuse, code }] });
    const messageId = aMessage(db, { mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example" })] });
    release(messageId);
    after(minute);
    await until(() => mailsOf(messageId).every(({ state }) => state === "failed" || state === "sent"));
    expect(mailsOf(messageId)).toMatchObject([
      { state: "failed", lastFault: String(code), isPerhapsDouble: false },
      { state: "sent", lastFault: null },
    ]);
    expect(server.received).toHaveLength(1);
    const { id } = only(mailsOf(messageId));
    expect(listAuditOf(db, id)).toEqual(["mail.failed"]);
  });

  it("because it went away before the text is tried again, and is not in doubt", async () => {
    const { mailsOf, after, release, db, server } = await aDelivery({ treatments: ["drop before the text"] });
    const messageId = aMessage(db);
    release(messageId);
    after(minute);
    await until(() => only(mailsOf(messageId)).lastFault !== null);
    after(minute);
    await until(() => only(mailsOf(messageId)).state === "sent");
    expect(only(mailsOf(messageId)).isPerhapsDouble).toBe(false);
    expect(server.received).toHaveLength(1);
  });

  it.each(["drop after the text", "drop once taken"] as const)(
    "or perhaps does (%s) is tried again as the same mail, and marked",
    async (treatment) => {
      const { mailsOf, after, release, db, server } = await aDelivery({ treatments: [treatment] });
      const messageId = aMessage(db);
      release(messageId);
      after(minute);
      await until(() => only(mailsOf(messageId)).lastFault !== null);
      after(minute);
      await until(() => only(mailsOf(messageId)).state === "sent");
      expect(only(mailsOf(messageId))).toMatchObject({ isPerhapsDouble: true, lastFault: "ECONNECTION" });
      expect(new Set(server.received.map(({ email }) => email.messageId)).size).toBe(1);
      expect(server.received).toHaveLength(treatment === "drop once taken" ? 2 : 1);
    },
  );

  it("because it cannot be reached waits, and the others do not knock", async () => {
    const { mailsOf, after, release, db, server } = await aDelivery();
    await server.close();
    const messageId = aMessage(db, { mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example" })] });
    release(messageId);
    after(minute);
    await until(() => mailsOf(messageId)[0]?.lastFault !== null);
    expect(mailsOf(messageId)).toMatchObject([
      { state: "waiting", attempts: 1, lastFault: "ESOCKET", isPerhapsDouble: false },
      { state: "waiting", attempts: 0, lastFault: null },
    ]);
  });

  it("for three days has failed, and can be sent again", async () => {
    let isRefusing = true;
    const { mailsOf, after, release, db, server, now } = await aDelivery({
      treat: () => (isRefusing ? { refuse: "recipient", code: 450 } : "take"),
    });
    const messageId = aMessage(db);
    release(messageId);
    after(minute);
    for (let tried = 1; only(mailsOf(messageId)).state !== "failed"; tried++) {
      await until(() => only(mailsOf(messageId)).attempts === tried && only(mailsOf(messageId)).state !== "sending");
      after(6 * 60 * minute);
    }
    expect(server.brought()).toBe(13);

    isRefusing = false;
    expect(resendMail(db, { mailId: only(mailsOf(messageId)).id, actorId: act.actorId, now: now() })).toBe("resent");
    after(0);
    await until(() => only(mailsOf(messageId)).state === "sent");
    expect(server.received).toHaveLength(1);
  });
});

describe("a slow server", () => {
  it("keeps its letter from other workers, however often the lease must be renewed", async () => {
    const { mailsOf, release, db, server, worker, another } = await aDelivery({
      treat: () => ({ takeAfter: 900 }),
      leaseFor: 300,
      clock: () => new Date(),
    });
    const other = another();
    const messageId = aMessage(db);
    release(messageId);
    await until(() => (worker.poke(), other.poke(), only(mailsOf(messageId)).state === "sent"));
    expect(only(mailsOf(messageId))).toMatchObject({ isPerhapsDouble: false, attempts: 1 });
    expect(server.received).toHaveLength(1);
  });
});

describe("a worker that is stopped", () => {
  it("brings the mail in hand to its end, and takes no other", async () => {
    const { mailsOf, after, release, db, server, worker } = await aDelivery({ treat: () => ({ takeAfter: 100 }) });
    const messageId = aMessage(db, { mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example" })] });
    release(messageId);
    after(minute);
    await until(() => server.brought() === 1);
    await worker.stop();
    expect(mailsOf(messageId)).toMatchObject([{ state: "sent" }, { state: "waiting", attempts: 0 }]);
  });
});

describe("a mail with a link", () => {
  const mails = [aMail({ secretOf: "sign-in:7" })];
  const signIn = { kind: "sign-in", isReleased: true, mails, body: "Open {link} or type {code}." } as const;

  it("carries it, and the database never does", async () => {
    const { mailsOf, worker, db, server } = await aDelivery({
      secretsFor: (secretOf) =>
        secretOf === "sign-in:7" ? { link: "https://x.example/#s3cr3t", code: "$&77" } : undefined,
    });
    const messageId = aMessage(db, signIn);
    worker.poke();
    await until(() => only(mailsOf(messageId)).state === "sent");
    expect(server.received[0]?.email.text).toBe("Open https://x.example/#s3cr3t or type $&77.\n");
    expect(JSON.stringify(contentsOf(db))).not.toMatch(/s3cr3t/);
  });

  it.each([() => undefined, () => ({ link: "https://x.example/#s3cr3t" })])(
    "is void once that has ended, and does not leave",
    async (secretsFor) => {
      const { mailsOf, worker, db, server } = await aDelivery({ secretsFor });
      const messageId = aMessage(db, signIn);
      worker.poke();
      await until(() => only(mailsOf(messageId)).state === "void");
      expect(server.brought()).toBe(0);
    },
  );

  it("goes before those without", async () => {
    const { mailsOf, after, release, db, server } = await aDelivery({ secretsFor: () => ({ link: "l", code: "c" }) });
    const notice = aMessage(db, { mails: [aMail({ address: "zana@srb.example" })] });
    release(notice);
    aMessage(db, { ...signIn, now: new Date(act.now.getTime() + minute) });
    after(minute);
    await until(() => only(mailsOf(notice)).state === "sent");
    expect(server.received.map(({ to }) => to[0])).toEqual(["mirko@bih.example", "zana@srb.example"]);
  });
});

describe("what is no address", () => {
  it("has failed before any server was asked", async () => {
    const { mailsOf, after, release, db, server } = await aDelivery();
    const messageId = aMessage(db, { mails: [aMail({ address: '"a@evil.example"@bih.example' })] });
    release(messageId);
    after(minute);
    await until(() => only(mailsOf(messageId)).state === "failed");
    expect(only(mailsOf(messageId)).lastFault).toBe("EADDRESS");
    expect(server.brought()).toBe(0);
  });
});

describe("two workers over one outbox", () => {
  it("deliver each mail once", async () => {
    const { mailsOf, after, release, db, server, another } = await aDelivery();
    another();
    const messageId = aMessage(db, {
      mails: Array.from({ length: 30 }, (_, i) => aMail({ address: `a${i}@bih.example` })),
    });
    release(messageId);
    after(minute);
    await until(() => mailsOf(messageId).every(({ state }) => state === "sent"));
    expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(30);
    expect(server.received).toHaveLength(30);
  });
});
