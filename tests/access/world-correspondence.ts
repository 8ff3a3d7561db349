import type { OpenDatabase } from "#db/client.ts";
import { invitations } from "#db/schema/people.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { limitTakes } from "#db/schema/limits.ts";
import { authenticators, challenges, deskCodes, passkeys, recoveryCodes, signInLinks } from "#db/schema/sign-in.ts";
import { mailStates } from "#domain/mail/message.ts";
import { staff } from "#tests/access/world-people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";

/** Invitations, mails, links, codes and keys: rows as they come about, written as they stand. */
export function addCorrespondence(db: OpenDatabase, now: Date): void {
  const at = now.toISOString();
  const expiresAt = "2018-06-10T09:00:00.000Z";
  const secrets = { createdAt: at, expiresAt, triesLeft: 5 };
  for (const [index, { dialogueId, meetingId, party }] of invited.entries()) {
    const id = `invitation-${index}`;
    db.insert(invitations)
      .values({
        ...{ id, address: `${id}@example.org`, name: "Invited", function: "delegate", dialogueId, meetingId, party },
        ...{ tokenHash: `hash-${id}`, invitedBy: staff.secretariat, createdAt: at, expiresAt },
      })
      .run();
  }
  for (const [index, dialogueId] of ["budapest", "khartoum", null].entries()) {
    const kind = dialogueId === null ? "sign-in" : "notice";
    const id = `message-${index}`;
    db.insert(messages)
      .values({ id, kind, dialogueId, language: "en", subject: "s", body: "b {link}", createdBy: "adm", createdAt: at })
      .run();
    for (const state of mailStates) {
      const mailId = `mail-${index}-${state}`;
      db.insert(mails)
        .values({
          ...{ id: mailId, messageId: id, idempotencyKey: `key-${mailId}`, name: "n", address: "a@example.org" },
          ...{ copy: "to", party: "PAK", state, attempts: 0, isPerhapsDouble: false, secretOf: "sign-in:link" },
          ...{ leaseHolder: "worker", messageIdHeader: "<m@example.org>", lastFault: "450" },
        })
        .run();
    }
  }
  const personId = staff.noteTaker;
  const meetingId = "b-regist-";
  db.insert(signInLinks)
    .values({ id: "link", personId, address: "a@e.org", tokenHash: "t", codeHash: "c", browserHash: "b", ...secrets })
    .run();
  db.insert(deskCodes)
    .values({ id: "code", personId, meetingId, codeHash: "c", givenBy: staff.registrationDesk, ...secrets })
    .run();
  const publicKey = Buffer.alloc(8);
  db.insert(passkeys)
    .values({
      id: "key",
      personId,
      publicKey,
      counter: 0,
      transports: [],
      isBackedUp: false,
      isSyncable: false,
      name: "n",
      createdAt: at,
    })
    .run();
  db.insert(authenticators)
    .values({ personId, sealedSecret: Buffer.alloc(8), deviceSessionId: "d", createdAt: at })
    .run();
  db.insert(recoveryCodes).values({ personId, codeHash: "h", createdAt: at }).run();
  db.insert(challenges).values({ id: "asked", purpose: "sign in", challenge: "c", createdAt: at, expiresAt }).run();
  db.insert(limitTakes).values({ key: "k", freeAt: expiresAt }).run();
  deviceOf(db, personId, { now });
}

const invited = [
  { dialogueId: "budapest", meetingId: "b-regist-", party: "PAK" },
  { dialogueId: "budapest", meetingId: "b-session", party: "AFG" },
  { dialogueId: "khartoum", meetingId: "k-regist-", party: "TUR" },
];
