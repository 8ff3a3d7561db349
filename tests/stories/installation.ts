import { uploadsOf } from "#db/files/upload-files.ts";
import { deliverMails } from "#app/jobs/deliver-mails.ts";
import { createLog } from "#app/server/log.ts";
import { openDatabase } from "#db/database/client.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { mailSecrets } from "#db/mail/mail-secrets.ts";
import { writeRecord } from "#domain/record/write-record.ts";
import { aFolder, type } from "#tests/support/command-line.ts";
import { aRecord } from "#tests/support/factories.ts";
import { startMailServer, type ReceivedLetter } from "#tests/support/mail-server.ts";
import { startServer } from "#tests/support/server.ts";
import { until } from "#tests/support/until.ts";
import { onTestFinished } from "vitest";

const sender = { name: "The Secretariat", address: "secretariat@budapest.example" };

/** A meeting that is still to come on the day on which the commands of the tests are typed. */
const record = aRecord({ meeting: { startsOn: "2018-05-22", endsOn: "2018-05-23" } });

/**
 * A real installation, as its operator sets it up on 14 May 2018: a record brought in, unless it begins with nothing,
 * and the first administrator invited on the command line, then a server over that file with its house key, and mail
 * that really leaves.
 */
export async function anInstallation(firstAdministrator: string, { isEmpty = false } = {}) {
  const { path, write } = aFolder();
  const file = path("desk.db");
  if (!isEmpty) await typed("record", "import", write("record.json", writeRecord(record)), "--database", file);
  const invited = ["user", "invite", firstAdministrator, "--function", "administrator"];
  const printed = await typed(...invited, "--database", file);

  let now = new Date("2018-05-14T09:05:00Z");
  const clock = () => now;
  const db = openDatabase(file);
  onTestFinished(() => void db.$client.close());
  const key = openHouseKey(houseKeyFileOf(file));
  const mailServer = await startMailServer();
  let publicUrl = "";
  const worker = deliverMails({
    ...{
      db,
      clock,
      log: createLog("silent"),
      uploads: uploadsOf(file),
      settings: { smtpUrl: mailServer.url, from: sender },
    },
    secretsFor: (secretOf) => mailSecrets(db, { key, publicUrl, secretOf, now }),
  });
  onTestFinished(() => worker.stop());
  const server = await startServer({ db, key, clock, mail: { sender, poke: worker.poke } });
  publicUrl = server.url;

  let read = 0;
  return Object.assign(server, {
    db,
    /** What the operator's terminal shows, on this server: the port is not the one that the command knows. */
    printedLink: publicUrl + new URL(/https?:\S+$/m.exec(printed)?.[0] ?? "").pathname,
    now: clock,
    tick: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    /** The next mail that arrives, with its link and its code. */
    async nextMail(): Promise<Mail> {
      await until(() => mailServer.received.length > read);
      return mailIn(mailServer.received[read++]);
    },
    /** How many mails arrived that nobody has read yet. */
    unread: () => mailServer.received.length - read,
  });
}

type Mail = { readonly to: string; readonly subject: string; readonly link: string; readonly code: string };

function mailIn(letter: ReceivedLetter | undefined): Mail {
  const text = letter?.email.text ?? "";
  return {
    ...{ to: letter?.to[0] ?? "", subject: letter?.email.subject ?? "" },
    link: /^https?:\S+$/m.exec(text)?.[0] ?? "",
    code: /\b\d{4} \d{4}\b/.exec(text)?.[0] ?? "",
  };
}

async function typed(...words: string[]): Promise<string> {
  const { printed, refused } = await type(...words);
  if (refused !== undefined) throw new Error(`The operator was refused: ${refused}`);
  return printed;
}
