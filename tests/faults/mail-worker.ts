import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { openDatabase } from "#db/database/client.ts";

/** Delivers the outbox of a database without end: to be killed meanwhile. */
const [file = "", smtpUrl = ""] = process.argv.slice(2);

deliverMails({
  db: openDatabase(file),
  clock: () => new Date(),
  log: createLog("silent"),
  uploads: `${file}.uploads`,
  settings: { smtpUrl, from: { name: "The Secretariat", address: "secretariat@budapest.example" } },
  secretsFor: () => undefined,
  leaseFor: 300,
});
process.stdout.write("begun\n");
