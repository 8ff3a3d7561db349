import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { MailWorker } from "#app/jobs/deliver-mails.ts";
import { deliverMails } from "#app/jobs/deliver-mails.ts";
import type { Server } from "#app/server/create-server.ts";
import { createServer } from "#app/server/create-server.ts";
import { keepDaily } from "#app/jobs/daily.ts";
import { keepResealing } from "#app/jobs/reseal-passports.ts";
import type { Environment } from "#app/server/env.ts";
import { furnishNewDemonstration } from "#app/server/new-demonstration.ts";
import { createLog, logLastWords } from "#app/server/log.ts";
import { builtPages, pagesInDevelopment } from "#app/server/pages.ts";
import { auditFilesOf } from "#db/audit/audit-heads.ts";
import { keepHeadSigned } from "#db/audit/audit-signing.ts";
import type { Db } from "#db/database/client.ts";
import { openDatabase } from "#db/database/client.ts";
import { eraseAgain } from "#db/retention/erasure.ts";
import { purgeDue } from "#db/retention/retention.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { removeParts, uploadsOf } from "#db/files/upload-files.ts";
import { takeOutBroken } from "#db/delegations/registration-imports.ts";
import { takeOutBrokenContacts } from "#db/network/contact-imports.ts";
import { sweepUploads } from "#db/files/uploads.ts";
import { mailSecrets } from "#db/mail/mail-secrets.ts";
import { openPassportKeys, passportKeysFileOf } from "#db/registering/passport-keys.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";

export type Start = {
  readonly databaseFile: string;
  readonly host: string;
  /** A demonstration loads its dialogue and lets everybody choose a function: never true for a real installation. */
  readonly demonstration: boolean;
  readonly environment: Environment;
};

/**
 * Opens the database and serves it until it is closed; shared by `npm start` and the command `serve`.
 * Rejects with PortTaken, with DatabaseRefused, or where a demonstration is asked for over a real dialogue's database.
 */
export async function serve({ databaseFile, host, demonstration, environment }: Start): Promise<Server> {
  const {
    isProduction,
    port,
    publicUrl,
    trustedProxies,
    auditKeyFile,
    houseKeyFile,
    passportKeysFile,
    mail,
    logLevel = demonstration ? "warn" : "info",
  } = environment;
  const clock = () => new Date();
  mkdirSync(dirname(databaseFile), { recursive: true });
  const log = createLog(logLevel);
  const db = openDatabase(databaseFile);
  const stopLastWords = logLastWords(log);
  let head: ReturnType<typeof keepHeadSigned> | undefined;
  let worker: MailWorker | undefined;
  let retention: ReturnType<typeof keepDaily> | undefined;
  let resealing: ReturnType<typeof keepResealing> | undefined;
  const leave = async () => {
    retention?.stop();
    resealing?.stop();
    try {
      await worker?.stop();
      head?.stop();
    } finally {
      db.$client.close();
      stopLastWords();
    }
  };
  try {
    const isNewDemonstration = demonstration && demonstrate(db, clock(), databaseFile) === "loaded";
    const complain = (error: unknown) => log.error({ err: error });
    head = keepHeadSigned(db, auditFilesOf(databaseFile, auditKeyFile), { clock, complain });
    // A copy that was put back by other means than `restore` may bring somebody back.
    eraseAgain(db, { file: databaseFile, actorId: "operator" satisfies ActorWithoutPerson, now: clock() });
    retention = keepDaily(db, { name: "retention", run: purgeWith(databaseFile) }, { clock, complain });
    // The people of a demonstration are invented, and so are their addresses.
    const settings = demonstration ? undefined : mail;
    const passportKeys = openPassportKeys(passportKeysFileOf(databaseFile, passportKeysFile));
    const key = openHouseKey(houseKeyFileOf(databaseFile, houseKeyFile), passportKeys);
    const uploads = sweptUploads(db, databaseFile);
    if (isNewDemonstration) await furnishNewDemonstration(db, { key, uploads, clock });
    const links = { key, publicUrl: publicUrl?.origin ?? "" };
    const secretsFor = (secretOf: string) => mailSecrets(db, { ...links, secretOf, now: clock() });
    worker = settings && deliverMails({ db, clock, log, settings, uploads, secretsFor });
    const server = await createServer({
      db,
      clock,
      log,
      key,
      uploads,
      mail: settings && worker && { sender: settings.from, poke: worker.poke },
      demonstration,
      publicUrl: demonstration ? undefined : publicUrl,
      trustedProxies,
      pages: isProduction ? () => builtPages() : pagesInDevelopment,
    });
    await server.listen(port, host);
    resealing = keepResealing(db, key, { clock, log });
    return { ...server, url: server.url, close: () => server.close().then(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The folder of uploads, without what a crash may have left in it and of lists that were being taken in. */
function sweptUploads(db: Db, databaseFile: string): string {
  const folder = uploadsOf(databaseFile);
  removeParts(folder);
  takeOutBroken(db);
  takeOutBrokenContacts(db);
  sweepUploads(db, folder);
  return folder;
}

/** With what is purged go its files. */
const purgeWith = (databaseFile: string) => (db: Db, now: Date) => {
  purgeDue(db, now);
  sweepUploads(db, uploadsOf(databaseFile));
};

function demonstrate(db: Db, now: Date, databaseFile: string): "loaded" | "present" {
  const outcome = loadDemonstration(db, now);
  if (outcome === "occupied") {
    throw new Error(`${databaseFile} holds a real dialogue, where nobody may choose a function: name another file.`);
  }
  return outcome;
}
