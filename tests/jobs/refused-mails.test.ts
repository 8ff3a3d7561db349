import { describe, expect, it } from "vitest";
import type { OpenDatabase } from "#db/database/client.ts";
import { resendMail } from "#db/mail/outbox.ts";
import { aDelivery, minute, only } from "#tests/support/a-delivery.ts";
import { aMail, aMessage } from "#tests/support/a-message.ts";
import { act } from "#tests/support/factories.ts";
import type { Treatment } from "#tests/support/mail-server.ts";
import { until } from "#tests/support/until.ts";

function listAuditOf({ $client }: OpenDatabase, targetId: string): unknown[] {
  return $client.prepare("SELECT verb FROM audit WHERE target_id = ?").pluck().all(targetId);
}

/** A mail of which the first attempt comes to nothing, and the second is taken. */
async function triedTwice(treatment: Treatment) {
  const { mailsOf, after, release, db, server } = await aDelivery({ treatments: [treatment] });
  const messageId = aMessage(db);
  release(messageId);
  after(minute);
  await until(() => only(mailsOf(messageId)).lastFault !== null);
  after(minute);
  await until(() => only(mailsOf(messageId)).state === "sent");
  return { mail: only(mailsOf(messageId)), received: server.received };
}

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
    const { mail, received } = await triedTwice("drop before the text");
    expect(mail.isPerhapsDouble).toBe(false);
    expect(received).toHaveLength(1);
  });

  it.each(["drop after the text", "drop once taken"] as const)(
    "or perhaps does (%s) is tried again as the same mail, and marked",
    async (treatment) => {
      const { mail, received } = await triedTwice(treatment);
      expect(mail).toMatchObject({ isPerhapsDouble: true, lastFault: "ECONNECTION" });
      expect(new Set(received.map(({ email }) => email.messageId)).size).toBe(1);
      expect(received).toHaveLength(treatment === "drop once taken" ? 2 : 1);
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
