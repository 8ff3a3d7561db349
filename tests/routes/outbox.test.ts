import {
  authorizeRelease,
  authorizeResend,
  mayReadOutbox,
  requireMessage,
} from "#app/desk/mail/outbox-access.server.ts";
import { messageOnPage } from "#app/desk/mail/outbox-page.server.ts";
import { loader as desk } from "#app/routes/house/desk/route.tsx";
import { action as resend } from "#app/routes/mail/mail-resend.ts";
import { action as discard } from "#app/routes/mail/message-discard.ts";
import { action as release } from "#app/routes/mail/message-release.ts";
import { action as stop } from "#app/routes/mail/message-stop.ts";
import { loader as message } from "#app/routes/mail/message/route.tsx";
import { loader as outbox } from "#app/routes/mail/outbox/route.tsx";
import type { OpenDatabase } from "#db/database/client.ts";
import { askerOf } from "#tests/support/asker.ts";
import { takeNextMail } from "#db/mail/mail-delivery.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { releaseMessage, stopMessage } from "#db/mail/outbox.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { aMail, aMessage, secretariat } from "#tests/support/a-message.ts";
import { act } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const others: readonly Person[] = ["k-orel", "l-demir", "r-haider", "nobody"];
const read = { read: "on" };

/** A desk with a message that is held. */
function aDeskWithMail() {
  const { db, asks } = aDesk();
  const messageId = aMessage(db, { subject: "Thanks to the Host" });
  const toMessage = (person: Person, form?: Record<string, string>) =>
    asks(person, "/", { params: { messageId }, ...(form && { form }) });
  const mails = () => findMessageFor(db, secretariat, messageId)?.mails ?? [];
  return { db, asks, messageId, toMessage, mails, state: () => mails()[0]?.state };
}

/** Where one is led after an act. */
async function leads(answered: Promise<Response>): Promise<string | null> {
  return (await answered).headers.get("Location");
}

function fail(db: OpenDatabase): void {
  const worker = {
    holder: "w",
    domain: "x.example",
    leaseUntil: new Date("2018-05-11"),
    now: new Date("2018-05-10T10:00:00Z"),
  };
  const mail = takeNextMail(db, worker);
  if (mail) takeNextMail(db, { ...worker, settled: { mailId: mail.id, outcome: { kind: "permanent", code: "550" } } });
}

describe("the outbox", () => {
  it("shows the secretariat what is held, and counts it in the masthead", async () => {
    const { asks } = aDeskWithMail();
    const page = await outbox(asks("a-marin", "/outbox"));
    expect(page).toMatchObject({ tab: "to-release", messages: [{ subject: "Thanks to the Host" }] });
    expect(page.sender).toBeUndefined();
    expect(page.tabs).toEqual([
      { name: "to-release", count: 1 },
      ...["waiting", "sent", "failed"].map((name) => ({ name, count: 0 })),
    ]);
    expect((await desk(asks("a-marin", "/"))).outbox).toEqual({ held: 1 });
  });

  it("does not exist for anybody else", async () => {
    const { asks, toMessage } = aDeskWithMail();
    for (const person of others) {
      expect(await statusOf(outbox(asks(person, "/outbox")))).toBe(404);
      expect(await statusOf(message(toMessage(person)))).toBe(404);
      expect((await desk(asks(person, "/"))).outbox).toBeUndefined();
    }
  });

  it("opens the list where the open message stands", async () => {
    const { db, messageId, toMessage } = aDeskWithMail();
    releaseMessage(db, { messageId, ...act });
    expect((await outbox(toMessage("a-marin"))).tab).toBe("waiting");
  });
});

describe("a long outbox", () => {
  it("shows a hundred messages, and the older ones after them", async () => {
    const { db, asks } = aDesk();
    for (let number = 0; number < 101; number++)
      aMessage(db, { mails: [aMail({ address: `a${number}@x.example` })], now: new Date(act.now.getTime() + number) });
    const newest = await outbox(asks("a-marin", "/outbox"));
    expect([newest.messages.length, newest.older]).toEqual([100, newest.messages[99]?.id]);
    const oldest = await outbox(asks("a-marin", `/outbox?before=${newest.older}`));
    expect([oldest.messages.length, oldest.older]).toEqual([1, undefined]);
  });
});

describe("an open message", () => {
  it("is shown as it will be read, with places for secrets and never a secret", async () => {
    const { db, asks } = aDesk();
    const mails = [aMail({ secretOf: "invitation:s3cr3t" })];
    const messageId = aMessage(db, { body: "Dear colleagues,\n\nYour page: {link}", mails });
    const loaded = await message(asks("a-marin", "/", { params: { messageId } }));
    expect(loaded.message.body).toEqual([["Dear colleagues,"], ["Your page: ", { secret: "link" }, ""]]);
    expect(JSON.stringify(loaded)).not.toContain("s3cr3t");
  });

  it("names a hundred addressees, and all on demand", async () => {
    const { db, asks } = aDesk();
    const mails = Array.from({ length: 130 }, (_, index) => aMail({ address: `a${index}@bih.example` }));
    const params = { messageId: aMessage(db, { mails }) };
    const short = (await message(asks("a-marin", "/", { params }))).message;
    expect([short.mails.length, short.more, short.held]).toEqual([100, 30, 130]);
    const whole = (await message(asks("a-marin", "/?all=1", { params }))).message;
    expect([whole.mails.length, whole.more]).toEqual([130, 0]);
  });

  it("has no body for an administrator, who may not release it either", () => {
    const { db, asks, messageId, mails } = aDeskWithMail();
    const administrator = askerOf({ id: "adm", name: "Adm", functions: [{ function: "administrator" }] });
    const { context } = asks("nobody", "/");
    const seen = requireMessage(db, administrator, messageId);
    expect(messageOnPage(context, administrator, { message: seen, isWhole: false })).toMatchObject({
      ...{ body: "withheld", mayRelease: false, mayResend: false, addressees: 1 },
    });
    for (const act of [
      () => authorizeRelease(db, administrator, messageId),
      () => authorizeResend(db, administrator, mails()[0]?.id ?? ""),
    ])
      expect(act).toThrow(expect.objectContaining({ status: 403 }));
    expect(mayReadOutbox(administrator)).toBe(true);
  });

  it("is not found where there is none", async () => {
    const { asks } = aDesk();
    expect(await statusOf(message(asks("a-marin", "/", { params: { messageId: "no-such" } })))).toBe(404);
  });
});

describe("releasing a message", () => {
  it("asks for the tick that it was read", async () => {
    const { db, messageId, toMessage, state } = aDeskWithMail();
    const before = contentsOf(db);
    expect(await leads(release(toMessage("a-marin", {})))).toBe(`/outbox/${messageId}?problem=unread`);
    expect(contentsOf(db)).toEqual(before);

    expect(await leads(release(toMessage("a-marin", read)))).toBe(`/outbox/${messageId}`);
    expect(state()).toBe("waiting");
  });

  it("twice is one release", async () => {
    const { db, toMessage } = aDeskWithMail();
    await release(toMessage("a-marin", read));
    const before = contentsOf(db);
    expect(await statusOf(release(toMessage("a-marin", read)))).toBe(302);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("stopping a message", () => {
  it("holds it again, or says that it was too late", async () => {
    const { db, messageId, toMessage, state } = aDeskWithMail();
    releaseMessage(db, { messageId, ...act });
    expect(await leads(stop(toMessage("a-marin", {})))).toBe(`/outbox/${messageId}`);
    expect(state()).toBe("held");

    const before = contentsOf(db);
    expect(await leads(stop(toMessage("a-marin", {})))).toBe(`/outbox/${messageId}?problem=too-late`);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("discarding a message", () => {
  it("gives up what is held, and nothing that was released", async () => {
    const { db, messageId, toMessage, state } = aDeskWithMail();
    releaseMessage(db, { messageId, ...act });
    const before = contentsOf(db);
    await discard(toMessage("a-marin", {}));
    expect(contentsOf(db)).toEqual(before);
    stopMessage(db, { messageId, ...act });
    await discard(toMessage("a-marin", {}));
    expect(state()).toBe("discarded");
  });
});

describe("sending a mail again", () => {
  it("lets a failed one wait for its turn, and leads back to its message", async () => {
    const { db, asks, messageId, mails } = aDeskWithMail();
    releaseMessage(db, { messageId, ...act });
    fail(db);
    const params = { mailId: mails()[0]?.id ?? "" };
    expect(await leads(resend(asks("a-marin", "/", { params, form: {} })))).toBe(`/outbox/${messageId}`);
    expect(mails()[0]).toMatchObject({ state: "waiting", attempts: 0 });

    const before = contentsOf(db);
    await resend(asks("a-marin", "/", { params, form: {} }));
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("every act of the outbox", () => {
  it("is refused to those who may not know of the message, and changes nothing", async () => {
    const { db, asks, toMessage, mails } = aDeskWithMail();
    const before = contentsOf(db);
    const params = { mailId: mails()[0]?.id ?? "" };
    for (const person of others) {
      for (const act of [release, stop, discard]) expect(await statusOf(act(toMessage(person, read)))).toBe(404);
      expect(await statusOf(resend(asks(person, "/", { params, form: {} })))).toBe(404);
    }
    const none = { messageId: "no-such", mailId: "no-such" };
    for (const act of [release, stop, discard, resend])
      expect(await statusOf(act(asks("a-marin", "/", { params: none, form: read })))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });
});
