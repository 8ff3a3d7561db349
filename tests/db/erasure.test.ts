import { readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "#db/audit/audit-chain.ts";
import { makeBackup } from "#db/database/backup.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import { askErasure, eraseAgain, erasePerson, listErasuresAsked, takeBackErasure } from "#db/retention/erasure.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { grantFunction, listHoldings } from "#db/accounts/holdings.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { admitPerson, findPerson, findPersonByAddress } from "#db/accounts/people.ts";
import { changeRetention } from "#db/retention/retention.ts";
import { keepFurtherAnswers } from "#db/registering/registration-answers.ts";
import { keepDraft } from "#db/registering/registration-drafts.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import { firstForm } from "#domain/registering/form.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { aFolder, type } from "#tests/support/command-line.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const now = new Date("2018-05-10T09:00:00Z");
const personId = "z";
const own = { actorId: personId, now };
const staff = { actorId: "a-marin", now };
const reason = "asked in writing";
const address = "zz-canary-0007@example.org";

/** The demonstration, and somebody with something in every corner of it; their name and address are the canary. */
function withCanary<Database extends OpenDatabase>(db: Database): Database {
  loadDemonstration(db, now);
  db.$client.exec("DELETE FROM registrations");
  const held = { function: "secretariat", dialogueId: "budapest-process" } as const;
  db.transaction((tx) => {
    admitPerson(tx, { id: personId, name: "ZZ-CANARY-0007", address, ...staff });
    const invited = { address, name: "ZZ-CANARY-0007", reason: "for ZZ-CANARY-0007", ...staff };
    writeInvitation(tx, testKey, { ...invited, held });
    grantFunction(tx, { personId, held, from: "2018-01-01", reason: "ZZ-CANARY-0007 replaces", ...staff });
    for (const kind of ["invitation", "notice"] as const) {
      const message = { kind, language: "en", subject: "Dear ZZ-CANARY-0007", body: "ZZ-CANARY-0007 {link}" } as const;
      const mail = { idempotencyKey: kind, personId, name: "ZZ-CANARY-0007", address };
      writeMessage(tx, { message, mails: [mail], isReleased: false, ...staff });
    }
  });
  deviceOf(db, personId, { now });
  askForLink(db, testKey, {
    address,
    browser: "b",
    network: "192.0.2.1",
    mail: { language: "en", subject: "Your way in", body: "{link}" },
    now,
  });
  giveDeskCode(db, testKey, { id: "code-1", personId, meetingId: "sarajevo-2018", ...staff });
  const at = now.toISOString();
  db.$client
    .prepare(
      `INSERT INTO meeting_papers (id, meeting_id, kind, code, code_key, title, sharing, word_by, word_how, added_at, added_by)
       VALUES ('p', 'sarajevo-2018', 'presentation', 'PRES.1', 'pres.1', 'Slides', 'everybody', 'z', 'ZZ-CANARY-0007 rang', ?, 'z')`,
    )
    .run(at);
  db.$client
    .exec(`INSERT INTO passkeys VALUES ('k', 'z', x'00', 0, '[]', 0, 0, 'ZZ-CANARY-0007''s phone', '${at}', NULL);
    INSERT INTO authenticators VALUES ('z', x'00', 'd', '${at}', NULL, '${at}');
    INSERT INTO recovery_codes VALUES ('z', 'abc', '${at}');
    INSERT INTO challenges VALUES ('c', 'step up', 'abc', 'z', '${at}', '${at}')`);
  const focalPoint = {
    ...{ dialogueId: "budapest-process", party: "SRB", name: "ZZ-CANARY-0007", function: "Head" },
    ...{ institution: "Ministry", address: "ZZ-Canary-0007@example.org", from: "2018-01-01", until: null },
  };
  addFocalPoint(db, { focalPoint: { ...focalPoint, copy: "to" }, ...staff });
  const { id: registrationId, meetingId } = aNomination(db, {
    ...{ id: "reg-z", personId, familyName: "ZZ-CANARY-0007", address, reason: "ZZ-CANARY-0007 came late" },
  });
  const answers = { diet: "ZZ-CANARY-0007" };
  keepFurtherAnswers(db, testKey, { registrationId, form: firstForm, answers, endsOn: "2018-05-08", now });
  keepDraft(db, testKey, { registrationId, meetingId, answers, now });
  db.$client.prepare("INSERT INTO passports VALUES ('reg-z', 'k', x'00', x'00', x'00', 'f', ?, NULL)").run(at);
  changeRetention(db, { ...own, classId: "invitations", days: 10, reason: "I, ZZ-CANARY-0007, think so" });
  changeRetention(db, { ...staff, classId: "invitations", days: 11, reason: "stays" });
  return db;
}

const canariesIn = (contents: unknown) => JSON.stringify(contents).match(/zz-canary-0007/gi)?.length ?? 0;

describe("asking to be erased", () => {
  it("is noted once and can be taken back until it is done", () => {
    const db = withCanary(testDb());
    expect([askErasure(db, { personId, ...own }), askErasure(db, { personId, ...own })]).toEqual([
      "asked",
      "asked-already",
    ]);
    expect(listErasuresAsked(db)).toEqual([{ id: personId, name: "ZZ-CANARY-0007", at: now.toISOString() }]);
    expect([takeBackErasure(db, { personId, ...own }), takeBackErasure(db, { personId, ...own })]).toEqual([
      "taken-back",
      "not-asked",
    ]);
    expect(listErasuresAsked(db)).toEqual([]);
  });

  it("is asked before anything is erased: otherwise nothing changes", () => {
    const db = withCanary(testDb());
    const before = contentsOf(db);
    expect(erasePerson(db, { personId, reason, ...staff })).toBe("not-asked");
    expect(erasePerson(db, { personId: "nobody", reason, ...staff })).toBe("not-asked");
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("erasing a person", () => {
  function erased<Database extends OpenDatabase>(db: Database): Database {
    askErasure(db, { personId, ...own });
    expect(erasePerson(db, { personId, reason, ...staff })).toBe("erased");
    return db;
  }

  it("takes every row that names them, leaves the audit whole and everybody else as they were", () => {
    const db = withCanary(testDb());
    const before = contentsOf(db);
    expect(canariesIn(before)).toBeGreaterThan(10);
    erased(db);
    const after = contentsOf(db);
    expect(canariesIn(after)).toBe(0);
    expect(verifyAudit(db).broken).toBeUndefined();
    expect(findPerson(db, personId)).toMatchObject({ name: "", address: null, erasedAt: now.toISOString() });
    expect(findPersonByAddress(db, address)).toBeUndefined();
    expect(listHoldings(db, { personId, day: "2018-05-10" })).toEqual([]);

    // What stood before and stands no more was this person's: another row's loss would show here.
    const lost = Object.entries(before).flatMap(([table, rows]) => {
      const left = new Set(after[table]?.map((row) => JSON.stringify(row)));
      return rows.filter((row) => !left.has(JSON.stringify(row))).map((row) => [table, row] as const);
    });
    const others = lost.filter(
      ([, row]) => !/zz-canary-0007|"person_id":"z"|"kind":"sign-in"|"reg-z"/i.test(JSON.stringify(row)),
    );
    expect(others).toEqual([]);
    expect(after.registrations).toMatchObject([{ id: "reg-z", party: "PAK", person_id: null, reason: null }]);
    expect([after.registration_answers, after.registration_drafts, after.passports]).toEqual([[], [], []]);
    expect(after.reasons).toHaveLength(2);
    expect(after.audit?.length).toBe((before.audit?.length ?? 0) + 2);
  });

  it("leaves nothing in the bytes of the file and its journal", () => {
    const file = aFolder().path("desk.db");
    const db = withCanary(openDatabase(file));
    const bytes = () =>
      Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)])
        .toString("latin1")
        .match(/zz-canary-0007/gi);
    expect(bytes()?.length).toBeGreaterThan(10);
    erased(db);
    expect(bytes()).toBeNull();
    db.$client.close();
  });

  it("is done once, and its list outside the database holds an id and an instant", () => {
    const file = aFolder().path("desk.db");
    const db = erased(withCanary(openDatabase(file)));
    expect(erasePerson(db, { personId, reason, ...staff })).toBe("not-asked");
    expect(askErasure(db, { personId, ...own })).toBe("asked-already");
    expect(readFileSync(`${file}.erased`, "utf8")).toBe(`z ${now.toISOString()}\n`);
    db.$client.close();
  });

  it("does not come undone with the demonstration's next start", () => {
    const db = testDb();
    loadDemonstration(db, now);
    askErasure(db, { personId: "r-haider", actorId: "r-haider", now });
    erasePerson(db, { personId: "r-haider", reason, ...staff });
    const before = contentsOf(db);
    expect(loadDemonstration(db, now)).toBe("present");
    expect(contentsOf(db)).toEqual(before);
  });

  it("is repeated by `restore` on a copy from before, and at each start, once", async () => {
    const { path } = aFolder();
    const db = withCanary(openDatabase(path("desk.db")));
    makeBackup(db, { file: path("copy.db"), actorId: "operator", now });
    erased(db);
    db.$client.close();
    for (const name of ["desk.db", "desk.db-wal", "desk.db-shm", "desk.db.audit-head"])
      rmSync(path(name), { force: true });

    const restored = await type("restore", path("copy.db"), "--database", path("desk.db"));
    expect(restored.printed).toMatch(/ One person was erased again\.$/);
    const again = openDatabase(path("desk.db"));
    expect(canariesIn(contentsOf(again))).toBe(0);
    expect(readFileSync(path("desk.db")).toString("latin1")).not.toMatch(/zz-canary-0007/i);
    expect(verifyAudit(again).broken).toBeUndefined();

    const before = contentsOf(again);
    expect(eraseAgain(again, { file: path("desk.db"), actorId: "operator", now })).toBe(0);
    expect(contentsOf(again)).toEqual(before);
    again.$client.close();
  });

  it("takes reasons that were given about them by others, of functions withdrawn too", () => {
    const db = withCanary(testDb());
    const [holding] = listHoldings(db, { personId, day: "2018-05-10" });
    withdrawFunction(db, { id: holding?.id ?? "", reason: "ZZ-CANARY-0007 left", ...staff });
    erased(db);
    expect(canariesIn(contentsOf(db))).toBe(0);
  });
});
