import { describe, expect, it } from "vitest";
import { nextTurnAt, renewLease, settleMail, takeNextMail } from "#db/mail/mail-delivery.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import { adoptRegister } from "#db/register/register.ts";
import { aMail, aMessage, secretariat } from "#tests/support/a-message.ts";
import { act, aRegister } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const at = (time: string) => new Date(`2018-05-10T${time}Z`);
const domain = "budapest.example";

/** An outbox with one released message to two, whose minute is over at 09:01. */
function anOutbox() {
  const db = testDb();
  adoptRegister(db, aRegister(), act);
  const messageId = aMessage(db, { mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example" })] });
  releaseMessage(db, { messageId, ...act });
  const take = (holder: string, now: string, leaseUntil: string) =>
    takeNextMail(db, { holder, domain, now: at(now), leaseUntil: at(leaseUntil) });
  return { db, take, mails: () => findMessageFor(db, secretariat, messageId)?.mails ?? [] };
}

describe("the mail in hand", () => {
  it("is one's own until its lease has lapsed; nobody takes another meanwhile", () => {
    const { db, take } = anOutbox();
    expect(take("one", "09:00:59", "09:01:30")).toBeUndefined();
    const mail = take("one", "09:01:00", "09:01:30");
    expect(mail?.messageIdHeader).toBe(`<${mail?.id}@${domain}>`);
    const before = contentsOf(db);
    expect(take("another", "09:01:29", "09:02:00")).toBeUndefined();
    expect(contentsOf(db)).toEqual(before);
    expect(nextTurnAt(db)).toEqual(at("09:01:30"));
  });

  it("is marked and taken again, as the same mail, once the lease has lapsed", () => {
    const { take, mails } = anOutbox();
    const mail = take("one", "09:01:00", "09:01:30");
    expect(take("another", "09:01:30", "09:02:00")).toEqual(mail);
    expect(mails()).toMatchObject([
      { state: "sending", isPerhapsDouble: true, lastFault: "CRASH", attempts: 2 },
      { state: "waiting", isPerhapsDouble: false },
    ]);
  });

  it("stays in hand as long as the lease is renewed, by its holder alone", () => {
    const { db, take } = anOutbox();
    const mailId = take("one", "09:01:00", "09:01:30")?.id ?? "";
    renewLease(db, { holder: "one", mailId, until: at("09:05:00") });
    renewLease(db, { holder: "another", mailId, until: at("09:02:00") });
    expect(take("another", "09:04:59", "09:06:00")).toBeUndefined();
    expect(nextTurnAt(db)).toEqual(at("09:05:00"));
  });

  it("is settled by its holder alone", () => {
    const { db, take, mails } = anOutbox();
    const mailId = take("one", "09:01:00", "09:01:30")?.id ?? "";
    take("another", "09:01:30", "09:02:00");
    const before = contentsOf(db);
    settleMail(db, { holder: "one", now: at("09:01:31"), settled: { mailId, outcome: "sent" } });
    expect(contentsOf(db)).toEqual(before);

    settleMail(db, { holder: "another", now: at("09:01:31"), settled: { mailId, outcome: "sent" } });
    expect(mails()).toMatchObject([
      { state: "sent", isPerhapsDouble: true, lastFault: "CRASH", sentAt: "2018-05-10T09:01:31.000Z" },
      { state: "waiting" },
    ]);
    expect(nextTurnAt(db)).toEqual(at("09:01:00"));
  });
});

describe("nothing to deliver", () => {
  it("wakes nobody", () => {
    expect(nextTurnAt(testDb())).toBeUndefined();
  });
});
