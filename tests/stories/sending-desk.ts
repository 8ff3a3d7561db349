import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { startServer } from "#tests/support/server.ts";
import { testDb } from "#tests/support/test-db.ts";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const start = new Date("2018-05-10T09:00:00Z");

/** A desk that sends mail to a real mail server; the test lets the worker's time pass. */
export async function openSendingDesk() {
  const db = testDb();
  loadDemonstration(db, start);
  const uploads = join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  onTestFinished(() => rm(uploads, { recursive: true, force: true }));
  const mailServer = await startMailServer();
  let now = start;
  const sender = { name: "The Secretariat", address: "secretariat@budapest.example" };
  const worker = deliverMails({
    ...{ db, uploads, clock: () => now, log: createLog("silent") },
    settings: { smtpUrl: mailServer.url, from: sender },
    secretsFor: () => undefined,
  });
  onTestFinished(() => worker.stop());
  const mail = { sender, poke: worker.poke };
  const server = await startServer({ db, uploads, demonstration: true, now: start, mail });
  return Object.assign(server, {
    ...{ db, uploads, mailServer, start },
    aMinuteLater() {
      now = new Date(now.getTime() + 60_000);
      worker.poke();
    },
  });
}
