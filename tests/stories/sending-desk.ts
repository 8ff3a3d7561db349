import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { mailSecrets } from "#db/mail/mail-secrets.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A desk that sends mail to a real mail server; the test lets time pass, for the desk and for its mails. */
export async function openSendingDesk(start = new Date("2018-05-10T09:00:00Z")) {
  const db = testDb();
  loadDemonstration(db, start);
  const uploads = join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  onTestFinished(() => rm(uploads, { recursive: true, force: true }));
  const mailServer = await startMailServer();
  let now = start;
  let publicUrl = "";
  const clock = () => now;
  const sender = { name: "The Secretariat", address: "secretariat@budapest.example" };
  const worker = deliverMails({
    ...{ db, uploads, clock, log: createLog("silent") },
    settings: { smtpUrl: mailServer.url, from: sender },
    secretsFor: (secretOf) => mailSecrets(db, { key: testKey, publicUrl, secretOf, now }),
  });
  onTestFinished(() => worker.stop());
  const mail = { sender, poke: worker.poke };
  const server = await startServer({ db, uploads, demonstration: true, clock, mail });
  publicUrl = server.url;
  const goTo = (instant: Date) => {
    now = instant;
    worker.poke();
  };
  return Object.assign(server, {
    ...{ db, uploads, mailServer, start, clock, goTo },
    aMinuteLater: () => goTo(new Date(now.getTime() + 60_000)),
  });
}

export type SendingDesk = Awaited<ReturnType<typeof openSendingDesk>>;
