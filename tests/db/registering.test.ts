import { describe, expect, it } from "vitest";
import { listAudit } from "#db/audit/audit.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import { withdrawInvitation } from "#db/accounts/invitations.ts";
import { changeRegistration, registerByLink } from "#db/registering/registering.ts";
import { furtherAnswersOf } from "#db/registering/registration-answers.ts";
import { draftOf, keepDraft } from "#db/registering/registration-drafts.ts";
import { formOf, setForm } from "#db/registering/registration-forms.ts";
import { findRegistration } from "#db/delegations/registrations.ts";
import { askedAs, firstForm, knownFields, type RegistrationForm } from "#domain/registering/form.ts";
import { aLinkToRegister, aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { later, now } from "#tests/support/people.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

const { meetingId, registrationId } = registrationKey;
const answers = {
  ...{ courtesy: "Ms", givenName: "Farah", familyName: "Malikzai", function: "Senior Officer", institution: "OPF" },
  ...{ visa: "on", diet: "ZZ-NO-NUTS", access: "" },
};

function invited(): { db: OpenDatabase; token: string } {
  const db = testDb();
  aMeeting(db);
  db.$client.exec("UPDATE meetings SET state = 'registration'");
  aNomination(db);
  return { db, token: aLinkToRegister(db) };
}

const send = (db: OpenDatabase, token: string, wishes: { sentKey?: string; at?: Date } = {}) =>
  registerByLink(db, testKey, {
    ...{ token, sentKey: wishes.sentKey ?? "form-1", answers, device: "Chrome, Android", now: wishes.at ?? later(5) },
  });
const bytesOf = (db: OpenDatabase) => db.$client.serialize().toString("latin1");
const found = (db: OpenDatabase) => findRegistration(db, registrationKey);
const change = (db: OpenDatabase, more: Partial<Parameters<typeof changeRegistration>[2]> = {}) =>
  changeRegistration(db, testKey, {
    ...{ ...registrationKey, answers: { ...answers, function: "Director" }, sentKey: "form-2", isStaff: false },
    ...{ expectedChange: found(db)?.changedAt ?? "", actorId: "farah", now: later(20) },
    ...more,
  });
/** The form as it is first, with these fields besides. */
const formWith = (closesAt: string | null, ...names: string[]): RegistrationForm => ({
  fields: [...firstForm.fields, ...knownFields.filter(({ name }) => names.includes(name)).map(askedAs)],
  closesAt,
});

describe("registering by the link of an invitation", () => {
  it("stores what was answered, and lets its browser in as the delegate", () => {
    const { db, token } = invited();
    keepDraft(db, testKey, { ...registrationKey, answers: { givenName: "F" }, now });
    const done = send(db, token);
    if (done.outcome !== "registered") throw new Error(done.outcome);
    expect(found(db)).toMatchObject({
      ...{ state: "registered", courtesy: "Ms", function: "Senior Officer", registeredAt: later(5).toISOString() },
      consentsToList: true,
    });
    expect(furtherAnswersOf(db, testKey, registrationId)).toEqual({ visa: "on", diet: "ZZ-NO-NUTS" });
    const signedIn = findSignedIn(db, done.signedIn.token, later(6));
    expect(signedIn?.person).toMatchObject({ id: found(db)?.personId, name: "Farah Malikzai" });
    expect(draftOf(db, testKey, registrationId)).toBeUndefined();
    expect(listAudit(db, meetingId).at(-1)).toMatchObject({
      verb: "registration.registered",
      targetId: registrationId,
    });
  });

  it("is done once, however often the form arrives, and lets the same browser in each time", () => {
    const { db, token } = invited();
    send(db, token);
    const before = contentsOf(db);
    const again = send(db, token);
    if (again.outcome !== "registered") throw new Error(again.outcome);
    expect(findSignedIn(db, again.signedIn.token, later(6))?.person.name).toBe("Farah Malikzai");
    const { registrations, registration_answers, people, holdings } = contentsOf(db);
    expect({ registrations, registration_answers, people, holdings }).toEqual({
      ...{ registrations: before.registrations, registration_answers: before.registration_answers },
      ...{ people: before.people, holdings: before.holdings },
    });
  });

  it("lets no other form in by a used link, and not even the same a day later", () => {
    const { db, token } = invited();
    send(db, token);
    const before = contentsOf(db);
    expect(send(db, token, { sentKey: "form-2" })).toEqual({ outcome: "used" });
    expect(send(db, token, { at: later(5 + 24 * 60 + 1) })).toEqual({ outcome: "used" });
    expect(send(db, `${token}x`)).toEqual({ outcome: "unknown" });
    expect(contentsOf(db)).toEqual(before);
  });

  it.each([
    ["closed", "UPDATE meetings SET state = 'planned'"],
    ["closed", "UPDATE meetings SET state = 'closed'"],
    ["unknown", "UPDATE registrations SET state = 'replaced'"],
    ["unknown", "UPDATE registrations SET party = 'AFG'"],
  ])("answers %s after %s, and changes nothing", (outcome, sql) => {
    const { db, token } = invited();
    db.$client.exec(sql);
    const before = contentsOf(db);
    expect(send(db, token)).toEqual({ outcome });
    expect(contentsOf(db)).toEqual(before);
  });

  it("ends with the form's closing instant, with the invitation and with its fortnight", () => {
    const { db, token } = invited();
    setForm(db, { meetingId, form: formWith(later(5).toISOString()), actorId: "ana", now });
    expect(send(db, token, { at: new Date(later(5).getTime() + 1) })).toEqual({ outcome: "closed" });
    const open = invited();
    const [row] = contentsOf(open.db).invitations as { id: string }[];
    withdrawInvitation(open.db, { id: row?.id ?? "", actorId: "ana", now });
    expect(send(open.db, open.token)).toEqual({ outcome: "used" });
    const late = invited();
    expect(send(late.db, late.token, { at: later(14 * 24 * 60) })).toEqual({ outcome: "expired" });
  });
});

describe("a registration that is there", () => {
  it("is changed by whoever saw it as it stands, and keeps what the form does not ask", () => {
    const { db, token } = invited();
    send(db, token);
    db.$client.exec("UPDATE registrations SET phone = '+92 1', languages = '[\"fr\"]'");
    expect(change(db)).toBe("changed");
    expect(found(db)).toMatchObject({ function: "Director", phone: "+92 1", languages: ["fr"], state: "registered" });
    expect(found(db)?.registeredAt).toBe(later(5).toISOString());
    expect(listAudit(db, meetingId).at(-1)?.verb).toBe("registration.changed");
  });

  it("leaves an accepted one accepted, and one that was filled by its delegation counts as registered", () => {
    const { db } = invited();
    expect(change(db)).toBe("changed");
    expect(found(db)).toMatchObject({ state: "registered", registeredAt: later(20).toISOString() });
    db.$client.exec("UPDATE registrations SET state = 'accepted'");
    expect(change(db, { sentKey: "form-3" })).toBe("changed");
    expect(found(db)?.state).toBe("accepted");
  });

  it.each([
    ["changed-meanwhile", { expectedChange: "2018-01-01T00:00:00.000Z" }, ""],
    ["not-now", {}, "UPDATE registrations SET state = 'withdrawn'"],
    ["not-now", {}, "UPDATE meetings SET state = 'closed'"],
    ["no-such-registration", { registrationId: "reg-2" }, ""],
  ] as const)("answers %s where that is so, and changes nothing", (outcome, more, sql) => {
    const { db, token } = invited();
    send(db, token);
    db.$client.exec(sql);
    const before = contentsOf(db);
    expect(change(db, more)).toBe(outcome);
    expect(contentsOf(db)).toEqual(before);
  });

  it("is closed to its delegation after the closing instant, and not to staff", () => {
    const { db, token } = invited();
    send(db, token);
    setForm(db, { meetingId, form: formWith(later(10).toISOString()), actorId: "ana", now });
    expect(change(db)).toBe("not-now");
    expect(change(db, { isStaff: true })).toBe("changed");
  });
});

describe("what is answered", () => {
  it("lies sealed, opens for its own row and field alone, and each has its own last day", () => {
    const { db, token } = invited();
    send(db, token);
    expect(bytesOf(db)).not.toContain("ZZ-NO-NUTS");
    expect(db.$client.prepare("SELECT DISTINCT kept_until FROM registration_answers").pluck().all()).toEqual([
      "2018-06-07",
    ]);
    db.$client.exec("UPDATE registration_answers SET field = 'hotel' WHERE field = 'diet'");
    expect(furtherAnswersOf(db, testKey, registrationId)).toEqual({ visa: "on" });
  });

  it("is kept as long as the form says from now on", () => {
    const { db, token } = invited();
    send(db, token);
    const fields = firstForm.fields.map((field) => (field.name === "diet" ? { ...field, keptDays: 3 } : field));
    expect(setForm(db, { meetingId, form: { fields, closesAt: null }, actorId: "ana", now })).toBe("set");
    expect(setForm(db, { meetingId, form: { fields, closesAt: null }, actorId: "ana", now })).toBe("same");
    expect(formOf(db, meetingId).fields).toEqual(fields);
    const days = "SELECT field, kept_until FROM registration_answers ORDER BY field";
    expect(db.$client.prepare(days).raw().all()).toEqual([
      ["diet", "2018-05-11"],
      ["visa", "2018-06-07"],
    ]);
  });

  it("is kept before it is sent, sealed, and newest last", () => {
    const { db } = invited();
    keepDraft(db, testKey, { ...registrationKey, answers: { diet: "ZZ-NO" }, now });
    keepDraft(db, testKey, { ...registrationKey, answers: { diet: "ZZ-NONE" }, now: later(1) });
    expect(draftOf(db, testKey, registrationId)).toEqual({ diet: "ZZ-NONE" });
    expect(bytesOf(db)).not.toContain("ZZ-NO");
  });
});
