import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyAudit } from "#db/audit/audit-chain.ts";
import { openDatabase, type OpenDatabase } from "#db/database/client.ts";
import { changeContact, listContacts } from "#db/network/contacts.ts";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { takeFrom } from "#db/database/limits.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { changeRetention, dueOn, listPurges, purgeDue } from "#db/retention/retention.ts";
import { keepFurtherAnswers } from "#db/registering/registration-answers.ts";
import { keepDraft } from "#db/registering/registration-drafts.ts";
import { setForm } from "#db/registering/registration-forms.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import { limits } from "#domain/access/limits.ts";
import { askedAs, firstForm, knownField, knownFields } from "#domain/registering/form.ts";
import { retentionClasses } from "#domain/retention/classes.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const start = new Date("2018-05-10T09:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 60 * 60 * 1000);
const days = (count: number) => hours(24 * count);
const canary = "ZZ-CANARY-0007";

/** One row of each class, all of them begun at `start`. */
function withOneOfEach(db: OpenDatabase): OpenDatabase {
  loadDemonstration(db, start);
  const act = { actorId: "a-marin", now: start };
  askForLink(db, testKey, {
    address: `${canary}@example.org`,
    browser: "b",
    network: "192.0.2.1",
    mail: { language: "en", subject: "Your way in", body: "{link}" },
    now: start,
  });
  giveDeskCode(db, testKey, { id: "code-1", personId: "r-haider", meetingId: "sarajevo-2018", ...act });
  db.$client
    .prepare("INSERT INTO challenges VALUES ('c1', 'sign in', 'abc', NULL, ?, ?)")
    .run(start.toISOString(), start.toISOString());
  // Asking took from limits of its own, which end at other times.
  db.$client.exec("DELETE FROM limit_takes");
  takeFrom(db, { limit: limits.linkByAddress, key: "a", digest: (text) => text, now: start });
  deviceOf(db, "r-haider", { now: start, assurance: "mail" });
  const held = { function: "delegate", meetingId: "sarajevo-2018", partyId: "PAK" } as const;
  db.transaction((tx) => {
    writeInvitation(tx, testKey, { address: "new@example.org", name: "New", held, ...act });
    const message = { kind: "sign-in", language: "en", subject: "Sign in", body: `${canary} {link}` } as const;
    const mail = { idempotencyKey: "one", name: "R. Haider", address: "r-haider@example.org" };
    writeMessage(tx, { message, mails: [mail], isReleased: true, ...act });
  });
  db.$client.prepare("UPDATE mails SET state = 'sent', sent_at = ?").run(start.toISOString());
  const [contact] = listContacts(db, { dialogueId: "budapest-process" });
  if (!contact) throw new Error("The demonstration has no contacts.");
  db.$client.exec("DELETE FROM contacts WHERE until IS NOT NULL");
  changeContact(db, { ...act, ...contact, contactId: contact.id, change: { ...contact, until: "2018-05-10" } });
  db.$client.exec("DELETE FROM registrations");
  const { id: registrationId, meetingId } = aNomination(db, { familyName: canary, phone: canary });
  const answers = { diet: canary };
  keepFurtherAnswers(db, testKey, { registrationId, form: firstForm, answers, endsOn: "2018-05-08", now: start });
  keepDraft(db, testKey, { registrationId, meetingId, answers, now: start });
  db.$client
    .prepare("INSERT INTO passports VALUES (?, 'k', x'00', x'00', x'00', 'f', ?, NULL)")
    .run(registrationId, start.toISOString());
  db.$client
    .prepare(
      `INSERT INTO meeting_papers (id, meeting_id, kind, code, code_key, title, presenter, withdrawn_at, added_at, added_by)
       VALUES ('p', ?, 'presentation', 'PRES.1', 'pres.1', ?, ?, ?, ?, 'r-haider')`,
    )
    .run(meetingId, canary, canary, start.toISOString(), start.toISOString());
  return db;
}

const countsOf = (db: OpenDatabase, now: Date) =>
  Object.fromEntries(dueOn(db, now).map(({ id, count }) => [id, count]));

/** For how many days after the start each class is kept: what ends later is due later. */
const lives = {
  "sign-in-links": 1 + 0.5 / 24,
  "desk-codes": 1 + 0.25 / 24,
  challenges: 1,
  limits: 1 + 0.25 / 24,
  "device-sessions": 31,
  "mail-bodies": 90,
  invitations: 730,
  // The meeting was over on 9 May, and its form keeps answers until the end of 7 June.
  passports: 7 - 33 / 24,
  "registration-drafts": 30,
  "registration-answers": 28 + 15 / 24,
  "registration-telephones": 28 + 15 / 24,
  registrations: 730 - 33 / 24,
  "withdrawn-papers": 30,
  "former-contacts": 3653 + 15 / 24,
};

describe("retention", () => {
  it("says what is due to the millisecond, and what falls due next", () => {
    const db = withOneOfEach(testDb());
    for (const [id, life] of Object.entries(lives)) {
      const due = days(life);
      expect([id, countsOf(db, new Date(due.getTime() - 1))[id]]).toEqual([id, 0]);
      expect([id, countsOf(db, due)[id]]).toEqual([id, 1]);
      expect(dueOn(db, start).find((one) => one.id === id)?.nextDueAt).toBe(due.toISOString());
    }
  });

  it("only reads until it purges, and purges once", () => {
    const db = withOneOfEach(testDb());
    const before = contentsOf(db);
    dueOn(db, days(3_700));
    expect(contentsOf(db)).toEqual(before);

    const gone = purgeDue(db, days(3_700));
    expect(gone.map(({ id, count }) => [id, count])).toEqual(Object.keys(lives).map((id) => [id, 1]));
    expect(listPurges(db, 20).map(({ classId }) => classId)).toEqual(Object.keys(lives).toReversed());
    expect(verifyAudit(db).broken).toBeUndefined();

    const after = contentsOf(db);
    expect(purgeDue(db, days(3_700))).toEqual([]);
    expect(contentsOf(db)).toEqual(after);
  });

  it("leaves the words of a mail that is still to go, and its envelope in any case", () => {
    const db = withOneOfEach(testDb());
    db.$client.exec("UPDATE mails SET state = 'held', sent_at = NULL");
    expect(purgeDue(db, days(3_700)).some(({ id }) => id === "mail-bodies")).toBe(false);
    db.$client.exec("UPDATE mails SET state = 'failed'");
    expect(purgeDue(db, days(3_700))).toEqual([{ id: "mail-bodies", count: 1 }]);
    expect(db.$client.prepare("SELECT body, subject, address FROM messages, mails").get()).toEqual({
      body: null,
      subject: "Sign in",
      address: "r-haider@example.org",
    });
  });

  it("tells when the audit comes of age, and never purges it", () => {
    const db = withOneOfEach(testDb());
    expect(countsOf(db, days(3653)).audit).toBe(db.$client.prepare("SELECT count(*) FROM audit").pluck().get());
    expect(purgeDue(db, days(3700)).map(({ id }) => id)).not.toContain("audit");
  });

  it("keeps a passport a fortnight after its letter was downloaded, where that is before the meeting's end", () => {
    const db = withOneOfEach(testDb());
    db.$client.exec(
      "UPDATE meetings SET ends_on = '2018-06-30'; UPDATE passports SET letter_at = '2018-05-10T09:00:00.000Z'",
    );
    expect(countsOf(db, new Date(days(14).getTime() - 1)).passports).toBe(0);
    expect(countsOf(db, days(14)).passports).toBe(1);
  });

  it("keeps a telephone number as long as the meeting's form says, and the rest of the registration", () => {
    const db = withOneOfEach(testDb());
    const phone = { ...askedAs(knownField("phone") ?? knownFields[0]), keptDays: 3 };
    const form = { fields: [...firstForm.fields, phone], closesAt: null };
    setForm(db, { meetingId: "sarajevo-2018", form, actorId: "a-marin", now: start });
    expect(countsOf(db, days(2 - 10 / 24))["registration-telephones"]).toBe(0);
    purgeDue(db, days(2 + 15 / 24));
    expect(contentsOf(db).registrations).toMatchObject([{ family_name: canary, phone: "" }]);
  });

  it("leaves of a registration that nobody can be told from it, and that somebody came for a party", () => {
    const db = withOneOfEach(testDb());
    purgeDue(db, days(730));
    const row = { party: "PAK", given_name: "", family_name: "", address: "", person_id: null, state: "nominated" };
    expect(contentsOf(db).registrations).toMatchObject([row]);
    expect(contentsOf(db).passports).toEqual([]);
  });

  it("leaves nothing in the bytes of the file and its journal", () => {
    const file = aFolder().path("desk.db");
    const db = withOneOfEach(openDatabase(file));
    const bytes = () =>
      Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)])
        .toString("latin1")
        .toUpperCase();
    expect(bytes()).toContain(canary);
    // Names in registrations stay longer; the ones of this test are not those that are looked for.
    db.$client.exec("UPDATE registrations SET family_name = 'MALIKZAI'");
    purgeDue(db, days(91));
    expect(bytes()).not.toContain(canary);
    db.$client.close();
  });
});

describe("a rule of retention", () => {
  const act = { actorId: "v-lind", now: start, reason: "the data protection officer ruled so" };

  it("holds from then on, and the audit tells why", () => {
    const db = withOneOfEach(testDb());
    expect(changeRetention(db, { ...act, classId: "invitations", days: 10 })).toBe("changed");
    expect(countsOf(db, days(10)).invitations).toBe(1);
    expect(contentsOf(db).reasons).toHaveLength(1);
    expect(changeRetention(db, { ...act, classId: "invitations", days: 10 })).toBe("same");
    expect(changeRetention(db, { ...act, classId: "invitations", days: 20 })).toBe("changed");
    expect(countsOf(db, days(19)).invitations).toBe(0);
  });

  it.each([
    ["invitations", 0, "not-allowed"],
    ["invitations", 1.5, "not-allowed"],
    ["invitations", Number.NaN, "not-allowed"],
    ["invitations", 7306, "not-allowed"],
    ["audit", 30, "no-such-class"],
    ["registration-answers", 30, "no-such-class"],
    ["meetings", 30, "no-such-class"],
  ])("is refused for %s after %s days, and changes nothing", (classId, count, outcome) => {
    const db = withOneOfEach(testDb());
    const before = contentsOf(db);
    expect(changeRetention(db, { ...act, classId, days: count })).toBe(outcome);
    expect(contentsOf(db)).toEqual(before);
  });

  it("exists for every class", () => {
    expect(dueOn(testDb(), start).map(({ id }) => id)).toEqual(retentionClasses.map(({ id }) => id));
  });
});
