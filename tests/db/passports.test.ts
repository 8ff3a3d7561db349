import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit/audit.ts";
import { makeBackup } from "#db/database/backup.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { houseKey } from "#db/database/house-key.ts";
import {
  maskedPassport,
  openPassportForLetter,
  removePassport,
  samePassportAs,
  writePassport,
} from "#db/registering/passports.ts";
import { replaceAtDesk } from "#db/presence/desk-replacements.ts";
import { replaceRegistration, withdrawRegistration } from "#db/delegations/registration-acts.ts";
import { decideRegistrations } from "#db/delegations/registration-decisions.ts";
import { dueOn, purgeDue } from "#db/retention/retention.ts";
import type { PassportFacts } from "#domain/registering/passport.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aPerson } from "#tests/support/a-registration.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const { meetingId, registrationId } = registrationKey;
const day = 24 * 60 * 60 * 1000;
const act = { actorId: "farah", now };
const factsOf = (number: string): PassportFacts => ({
  ...{ kind: "official", number, nationality: "Pakistan", bornOn: "1984-09-03", expiresOn: "2022-01-14" },
});
const facts = factsOf("ZZ1234567");

/** A meeting with so many people, each with a passport of their own. */
function withPassports<Database extends OpenDatabase>(db: Database, count = 1): Database {
  aMeeting(db);
  for (let at = 1; at <= count; at++) {
    const id = `reg-${at}`;
    aNomination(db, { id, address: `${id}@example.org` });
    writePassport(db, testKey, { meetingId, registrationId: id, facts: factsOf(numberOf(at)), ...act });
  }
  return db;
}

const numberOf = (at: number) => (at === 1 ? facts.number : `ZZ9${String(at).padStart(6, "0")}`);

describe("a passport", () => {
  it("is kept sealed; its end is shown, and the rest is opened for a letter alone", () => {
    const db = withPassports(testDb());
    expect(maskedPassport(db, testKey, registrationId)).toEqual({
      ...{ end: "567", writtenAt: now.toISOString(), letterAt: null },
    });
    const opened = openPassportForLetter(db, testKey, {
      ...registrationKey,
      ...act,
      actorId: "ana",
      reason: "the visa",
    });
    expect(opened).toEqual(facts);
    expect(maskedPassport(db, testKey, registrationId)?.letterAt).toBe(now.toISOString());
    const [entry] = listAudit(db, meetingId).slice(-1);
    expect(entry).toMatchObject({ verb: "passport.opened", actorId: "ana", targetId: registrationId });
    expect(contentsOf(db).reasons).toMatchObject([{ reason: "the visa" }]);
  });

  it("counts its fortnight from the first letter, and anew when it is written anew", () => {
    const db = withPassports(testDb());
    const letter = { ...registrationKey, ...act, reason: "the visa" };
    openPassportForLetter(db, testKey, letter);
    openPassportForLetter(db, testKey, { ...letter, now: new Date(now.getTime() + day) });
    expect(maskedPassport(db, testKey, registrationId)?.letterAt).toBe(now.toISOString());
    writePassport(db, testKey, { ...registrationKey, facts: factsOf("ZZ7654321"), ...act });
    expect(maskedPassport(db, testKey, registrationId)).toMatchObject({ end: "321", letterAt: null });
    expect(contentsOf(db).passports).toHaveLength(1);
  });

  it("does not open in another's row, in another column, or with another key", () => {
    const db = withPassports(testDb(), 2);
    const swap = (column: string) =>
      db.$client.exec(`UPDATE passports SET ${column} = (SELECT other.${column} FROM passports other
        WHERE other.registration_id <> passports.registration_id)`);
    const open = (key = testKey) => openPassportForLetter(db, key, { ...registrationKey, ...act, reason: "the visa" });
    const audited = listAudit(db, meetingId).length;
    for (const column of ["wrapped_key", "sealed"]) {
      db.$client.exec("SAVEPOINT swapping");
      swap(column);
      expect(open()).toBeUndefined();
      db.$client.exec("ROLLBACK TO swapping; RELEASE swapping");
    }
    db.$client.exec("SAVEPOINT swapping; UPDATE passports SET sealed_end = sealed");
    expect(maskedPassport(db, testKey, registrationId)?.end).toBe("");
    db.$client.exec("ROLLBACK TO swapping; RELEASE swapping");
    db.$client.exec("SAVEPOINT swapping; UPDATE passports SET key_id = 'other'");
    expect(open()).toBeUndefined();
    db.$client.exec("ROLLBACK TO swapping; RELEASE swapping");
    expect(open(houseKey(Buffer.alloc(32, 8)))).toBeUndefined();
    expect(listAudit(db, meetingId)).toHaveLength(audited);
    expect(open()).toEqual(facts);
  });

  it("of two people of one meeting is told, however it was written, and not across meetings", () => {
    const db = withPassports(testDb(), 3);
    expect(samePassportAs(db, registrationKey)).toEqual([]);
    writePassport(db, testKey, { meetingId, registrationId: "reg-3", facts, ...act });
    expect(samePassportAs(db, registrationKey)).toEqual(["reg-3"]);
    expect(samePassportAs(db, { meetingId, registrationId: "reg-2" })).toEqual([]);
    expect(samePassportAs(db, { meetingId: "another", registrationId })).toEqual([]);
  });

  it("is written and removed only where there is that registration", () => {
    const db = withPassports(testDb());
    const before = contentsOf(db);
    const nowhere = { meetingId, registrationId: "reg-9", ...act };
    expect(writePassport(db, testKey, { ...nowhere, facts })).toBe("no-such-registration");
    expect(removePassport(db, nowhere)).toBe("none");
    expect(removePassport(db, { meetingId: "another", registrationId, ...act })).toBe("none");
    expect(contentsOf(db)).toEqual(before);
    expect(removePassport(db, { ...registrationKey, ...act })).toBe("removed");
    expect(maskedPassport(db, testKey, registrationId)).toBeUndefined();
  });
});

describe("the passport of somebody who is not coming", () => {
  const mail = { language: "en", subject: "A decision", body: "Something was decided." } as const;
  const person = aPerson({ address: "other@example.org" });
  const acts: Readonly<Record<string, (db: OpenDatabase) => unknown>> = {
    withdrawn: (db) => withdrawRegistration(db, { ...registrationKey, ...act }),
    refused: (db) => decideRegistrations(db, { meetingId, ids: [registrationId], decision: "refuse", mail, ...act }),
    replaced: (db) => replaceRegistration(db, { ...registrationKey, person, keepsState: true, ...act }),
    "replaced at the desk": (db) => replaceAtDesk(db, { ...registrationKey, person, checkInId: "c", ...act }),
  };

  it.each(Object.keys(acts))(
    "is gone with the act by which they are %s, which the audit tells, and no other",
    (name) => {
      const path = aFolder().path("desk.db");
      const db = withPassports(openDatabase(path), 2);
      const row = db.$client.prepare("SELECT sealed FROM passports WHERE registration_id = ?").pluck();
      const sealed = row.get(registrationId) as Buffer;
      acts[name]?.(db);
      expect(maskedPassport(db, testKey, registrationId)).toBeUndefined();
      expect(maskedPassport(db, testKey, "reg-2")).toBeDefined();
      const removed = listAudit(db, meetingId).filter(({ verb }) => verb === "passport.removed");
      expect(removed).toMatchObject([{ actorId: act.actorId, targetId: registrationId }]);
      for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes(sealed)).toBe(false);
    },
  );

  it("stays where the act was not possible, or was to accept them", () => {
    const db = withPassports(testDb());
    decideRegistrations(db, { meetingId, ids: [registrationId], decision: "accept", mail, ...act });
    withdrawRegistration(db, { meetingId, registrationId: "nobody", ...act });
    expect(maskedPassport(db, testKey, registrationId)?.end).toBe("567");
    expect(listAudit(db, meetingId).filter(({ verb }) => verb === "passport.removed")).toEqual([]);
  });
});

describe("a thousand passports", () => {
  it("are plain in no byte of the database, its journal or a backup", () => {
    const folder = aFolder();
    const file = folder.path("desk.db");
    const db = openDatabase(file);
    aMeeting(db);
    // One commit, not two thousand: what is looked for is bytes.
    db.$client.exec("BEGIN");
    for (let at = 1; at <= 1_000; at++) aNomination(db, { id: `reg-${at}`, address: `reg-${at}@example.org` });
    for (let at = 1; at <= 1_000; at++)
      writePassport(db, testKey, { meetingId, registrationId: `reg-${at}`, facts: factsOf(numberOf(at)), ...act });
    db.$client.exec("COMMIT");
    const hits = () =>
      [file, `${file}-wal`, folder.path("copy.db")].map((name) => {
        const bytes = readFileSync(name).toString("latin1");
        return Array.from({ length: 1_000 }, (_, at) => numberOf(at + 1)).filter((number) => bytes.includes(number));
      });
    makeBackup(db, { file: folder.path("copy.db"), actorId: "operator", now });
    expect(hits()).toEqual([[], [], []]);
    for (let at = 1; at <= 1_000; at++)
      expect(maskedPassport(db, testKey, `reg-${at}`)?.end).toBe(numberOf(at).slice(-3));
    db.$client.close();
  }, 120_000);

  it("are gone on their day, each within a day of it and none before, with their keys and from the free pages", () => {
    const file = aFolder().path("desk.db");
    const db = withPassports(openDatabase(file), 20);
    const blobs = db.$client.prepare("SELECT wrapped_key FROM passports").pluck().all() as Buffer[];
    // The meeting ends on 8 May; ten letters were downloaded on as many days before.
    for (let at = 1; at <= 10; at++) {
      const downloaded = new Date(now.getTime() - (30 - at) * day);
      openPassportForLetter(db, testKey, {
        meetingId,
        registrationId: `reg-${at}`,
        ...act,
        now: downloaded,
        reason: "v",
      });
    }
    const dueAt = (at: number) => (at <= 10 ? now.getTime() - (16 - at) * day : Date.parse("2018-05-16T00:00:00Z"));
    for (let hour = -17 * 24; hour <= 10 * 24; hour += 23) {
      const at = new Date(now.getTime() + hour * 60 * 60 * 1000);
      purgeDue(db, at);
      const left = new Set(db.$client.prepare("SELECT registration_id FROM passports").pluck().all());
      for (let person = 1; person <= 20; person++)
        expect([person, left.has(`reg-${person}`)]).toEqual([person, dueAt(person) > at.getTime()]);
    }
    expect(dueOn(db, now).find(({ id }) => id === "passports")?.nextDueAt).toBeNull();
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    expect(blobs.filter((blob) => bytes.includes(blob))).toEqual([]);
    db.$client.close();
  });
});
