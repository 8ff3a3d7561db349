import { describe, expect, it } from "vitest";
import { stopMessage } from "#db/mail/outbox.ts";
import { aDelivery, minute, only } from "#tests/support/a-delivery.ts";
import { aMail, aMessage } from "#tests/support/a-message.ts";
import { act } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";

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
