import { describe, expect, it } from "vitest";
import { addFocalPoint } from "#db/network/contacts.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import { askErasure } from "#db/retention/erasure.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { ownDataOf } from "#db/accounts/own-data.ts";
import { admitPerson } from "#db/accounts/people.ts";
import { keepFurtherAnswers } from "#db/registering/registration-answers.ts";
import { keepDraft } from "#db/registering/registration-drafts.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { firstForm } from "#domain/registering/form.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";

const now = new Date("2018-05-10T09:00:00Z");
const at = now.toISOString();

/** Gives a person one of everything that the house keeps of people. */
function filled(db: OpenDatabase, id: string, mark: string): void {
  const staff = { actorId: "a-marin", now };
  const address = `${id}@example.org`;
  const held = {
    function: "delegate",
    dialogueId: "budapest-process",
    meetingId: "sarajevo-2018",
    partyId: "PAK",
  } as const;
  db.transaction((tx) => {
    admitPerson(tx, { id, name: mark, address, ...staff });
    grantFunction(tx, { personId: id, held, from: "2018-01-01", ...staff });
    writeInvitation(tx, testKey, { address, name: mark, held, reason: `about ${mark}`, ...staff });
    const message = { kind: "notice", language: "en", subject: `To ${mark}`, body: `Dear ${mark}` } as const;
    const mails = [{ idempotencyKey: id, name: mark, address }];
    writeMessage(tx, { message, mails, isReleased: false, ...staff });
  });
  deviceOf(db, id, { now });
  askForLink(db, testKey, {
    address,
    browser: id,
    network: "192.0.2.1",
    mail: { language: "en", subject: "Your way in", body: "{link}" },
    now,
  });
  giveDeskCode(db, testKey, { id: "code-1", personId: id, meetingId: "sarajevo-2018", ...staff });
  const insert = db.$client.prepare("INSERT INTO passkeys VALUES (?, ?, x'00', 0, '[]', 0, 0, ?, ?, NULL)");
  insert.run(`key-${mark}`, id, `${mark}'s phone`, at);
  db.$client.prepare("INSERT INTO authenticators VALUES (?, x'00', 'd', ?, NULL, ?)").run(id, at, at);
  db.$client.prepare("INSERT INTO recovery_codes VALUES (?, ?, ?)").run(id, `hash-${mark}`, at);
  const focalPoint = {
    ...{ dialogueId: "budapest-process", party: "SRB", name: mark, function: "Head" },
    ...{ institution: "Ministry", address, from: "2018-01-01", until: null },
  };
  const more = { copy: "to", languages: ["en"], bodies: ["silk-routes"], isLead: true } as const;
  addFocalPoint(db, { focalPoint: { ...focalPoint, ...more }, ...staff });
  const { id: registrationId, meetingId } = aNomination(db, {
    ...{ id: `reg-${mark}`, personId: id, familyName: mark, address, languages: ["en"] },
  });
  const answers = { diet: mark };
  keepFurtherAnswers(db, testKey, { registrationId, form: firstForm, answers, endsOn: "2018-05-08", now });
  keepDraft(db, testKey, { registrationId, meetingId, answers, now });
  db.$client
    .prepare("INSERT INTO passports VALUES (?, 'k', x'00', x'00', x'00', 'hash-f', ?, NULL)")
    .run(registrationId, at);
  askErasure(db, { personId: id, actorId: id, now });
}

/** Every path of a value, lists by one of theirs: "devices[].device". */
function pathsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${path}[] is empty`] : pathsOf(value[0], `${path}[]`);
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path === "" ? key : `${path}.${key}`));
}

describe("the data that one takes along", () => {
  const db = testDb();
  loadDemonstration(db, now);
  filled(db, "mine", "ZZ-MINE-1");
  filled(db, "other", "ZZ-OTHER-2");
  const data = ownDataOf(db, testKey, "mine", now);

  it("has exactly these fields, each of them filled", () => {
    const scope = ["function", "dialogue", "body", "meeting", "party"];
    expect(pathsOf(data)).toEqual([
      ...["format", "version", "writtenAt"],
      ...["id", "name", "address", "createdAt", "erasureAskedAt"].map((key) => `person.${key}`),
      ...[...scope, "from", "until", "grantedAt", "withdrawnAt"].map((key) => `functions[].${key}`),
      ...[...scope, "name", "until", "createdAt", "expiresAt", "usedAt", "voidedAt"].map(
        (key) => `invitations[].${key}`,
      ),
      ...["device", "assurance", "createdAt", "lastSeenAt", "expiresAt", "steppedUpAt"].map(
        (key) => `devices[].${key}`,
      ),
      ...["name", "createdAt", "lastUsedAt"].map((key) => `waysToSignIn.passkeys[].${key}`),
      ...["createdAt", "confirmedAt"].map((key) => `waysToSignIn.authenticatorApp.${key}`),
      "waysToSignIn.recoveryCodesLeft",
      ...["address", "createdAt", "expiresAt", "usedAt"].map((key) => `linksAsked[].${key}`),
      ...["meeting", "createdAt", "expiresAt", "usedAt"].map((key) => `deskCodes[].${key}`),
      ...["dialogue", "party", "name", "function", "institution", "address", "copy", "from", "until"].map(
        (key) => `contactEntries[].${key}`,
      ),
      ...["languages[]", "bodies[]", "leads", "mailCameBackAt"].map((key) => `contactEntries[].${key}`),
      ...["meeting", "party", "state", "headsDelegation", "nominatedAt", "registeredAt", "decidedAt", "reason"].map(
        (key) => `registrations[].${key}`,
      ),
      ...["courtesy", "givenName", "familyName", "function", "institution", "address", "phone", "languages[]"].map(
        (key) => `registrations[].${key}`,
      ),
      ...["consentsToList", "consentsToContacts", "furtherAnswers.diet", "typedAndNotSent.diet"].map(
        (key) => `registrations[].${key}`,
      ),
      "registrations[].passportKeptSince",
      ...["subject", "body", "meeting", "name", "address", "state", "sentAt"].map((key) => `mails[].${key}`),
      ...["entry", "verb", "target", "meeting", "at"].map((key) => `acts[].${key}`),
    ]);
  });

  it("holds what is one's own, and nothing of anybody else", () => {
    const written = JSON.stringify(data);
    expect(written.match(/ZZ-MINE-1/g)?.length).toBe(11);
    expect(written).not.toMatch(/ZZ-OTHER-2|"other|a-marin|hash-/);
    expect(data?.acts.map(({ verb }) => verb)).toEqual(["device.signed_in", "erasure.asked"]);
  });

  it("is nobody's where nobody has that id", () => {
    expect(ownDataOf(db, testKey, "nobody", now)).toBeUndefined();
  });
});
