import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/database/client.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import { adoptRegister } from "#db/register/register.ts";
import { begin, gone } from "#tests/faults/child.ts";
import { aMail, aMessage, secretariat } from "#tests/support/a-message.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { act, aRegister } from "#tests/support/factories.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { until } from "#tests/support/until.ts";

/** How often the worker is killed: FAULT_ROUNDS=200 for the long form of ten thousand mails. */
const kills = Number(process.env["FAULT_ROUNDS"] ?? 5);
const mailsToAKill = 50;
const patience = 20_000 + kills * 5_000;

/** A released message to as many addressees as it takes. */
function anOutbox(file: string) {
  const db = openDatabase(file);
  adoptRegister(db, aRegister(), act);
  const mails = Array.from({ length: kills * mailsToAKill }, (_, i) => aMail({ address: `a${i}@bih.example` }));
  const messageId = aMessage(db, { mails });
  const anHourAgo = new Date(Date.now() - 60 * 60_000);
  releaseMessage(db, { messageId, actorId: act.actorId, now: anHourAgo });
  return { db, mails: () => findMessageFor(db, secretariat, messageId)?.mails ?? [] };
}

describe("a mail worker killed again and again", () => {
  it("loses no mail, and doubles one at most each time, which is marked", { timeout: patience }, async () => {
    const { path } = aFolder();
    const { db, mails } = anOutbox(path("desk.db"));
    let brought = () => {};
    const server = await startMailServer(() => (brought(), "take"));
    /** Resolves as a mail reaches the server, after so many others. */
    const isBrought = (count: number) =>
      new Promise<void>((resolve) => (brought = () => server.brought() >= count && resolve()));

    for (let round = 0; round < kills; round++) {
      const reached = isBrought(server.brought() + 1 + Math.floor(Math.random() * mailsToAKill * 0.9));
      const worker = await begin("#tests/faults/mail-worker.ts", path("desk.db"), server.url);
      await reached;
      await pause(Math.random() * 6);
      worker.kill("SIGKILL");
      expect(await gone(worker)).toBe("SIGKILL");
    }
    const last = await begin("#tests/faults/mail-worker.ts", path("desk.db"), server.url);
    const unsent = db.$client.prepare("SELECT count(*) FROM mails WHERE state <> 'sent'").pluck();
    await until(() => unsent.get() === 0, patience);
    last.kill("SIGKILL");
    await gone(last);

    const timesByAddress = new Map<string, number>();
    for (const { to } of server.received) timesByAddress.set(to[0] ?? "", (timesByAddress.get(to[0] ?? "") ?? 0) + 1);
    const delivered = mails().map((mail) => ({ ...mail, times: timesByAddress.get(mail.address) ?? 0 }));
    const marked = delivered.filter(({ isPerhapsDouble }) => isPerhapsDouble);
    const doubled = delivered.filter(({ times }) => times > 1);

    expect(delivered).toHaveLength(kills * mailsToAKill);
    expect(delivered.filter(({ times }) => times === 0)).toEqual([]);
    expect(doubled.filter(({ isPerhapsDouble }) => !isPerhapsDouble)).toEqual([]);
    expect(marked.length).toBeLessThanOrEqual(kills);
    expect(server.received.length - delivered.length).toBeLessThanOrEqual(kills);
    expect(new Set(server.received.map(({ email }) => email.messageId)).size).toBe(delivered.length);
    const summary = `${kills} kills, ${delivered.length} mails: 0 lost, ${marked.length} marked, ${doubled.length} doubled\n`;
    if (process.env["FAULT_ROUNDS"] !== undefined) process.stdout.write(summary);
    db.$client.close();
  });
});
