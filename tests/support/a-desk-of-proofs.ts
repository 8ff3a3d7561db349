import { addAuthenticator, startAuthenticator } from "#db/sign-in/second-proofs.ts";
import { findSecretInSetting } from "#db/sign-in/authenticators.ts";
import type { SecurityMail } from "#db/sign-in/security-mails.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import type { Assurance } from "#domain/access/assurance.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { TOTP } from "otpauth";

/** When the tests of proofs begin, at the start of a time step of authenticator apps. */
export const begun = new Date("2018-05-10T09:00:00Z");

/** So many seconds later. */
export const after = (seconds: number) => new Date(begun.getTime() + seconds * 1000);

/** The people of the demonstration, none of whom has a second proof yet. */
export function aDatabaseOfPeople(): OpenDatabase {
  const db = testDb();
  loadDemonstration(db, begun);
  return db;
}

/** What a person is told of an act on their proofs, where a test is not about that. */
export const toldSo: SecurityMail = {
  language: "en",
  subject: "Your proofs",
  body: "They are no longer what they were.",
};

/** A person on a device, as the acts on their own proofs take it. */
export function onDevice(db: OpenDatabase, personId: string, assurance: Assurance = "mail", now = begun) {
  const { id } = deviceOf(db, personId, { now, assurance });
  return { personId, deviceSessionId: id, isFresh: assurance === "two proofs", mail: toldSo, now };
}

/** Sets an authenticator app up and returns what it shows at a time. Takes the code of the step before `begun`. */
export function anAppOf(db: OpenDatabase, personId: string): (now: Date) => string {
  const own = onDevice(db, personId, "two proofs");
  startAuthenticator(db, testKey, own);
  const secret = findSecretInSetting(db, testKey, own) ?? "";
  const codeAt = (now: Date) => new TOTP({ secret }).generate({ timestamp: now.getTime() });
  const added = addAuthenticator(db, testKey, { ...own, code: codeAt(after(-30)) });
  if (added.outcome !== "added") throw new Error(`The test's app was not added: ${added.outcome}`);
  return codeAt;
}
