import type { OpenDatabase } from "#db/database/client.ts";
import { tokenHash } from "#db/sign-in/device-sessions.ts";
import type { LinkPurpose } from "#db/database/house-key.ts";
import { screenLinks } from "#db/schema/floor.ts";
import { invitations, people } from "#db/schema/people.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { limitTakes } from "#db/schema/limits.ts";
import { authenticators, challenges, deskCodes, passkeys, recoveryCodes, signInLinks } from "#db/schema/sign-in.ts";
import { jobs, retentionRules } from "#db/schema/upkeep.ts";
import { mailStates } from "#domain/mail/message.ts";
import type { Keeps } from "#tests/access/ask.ts";
import { staff, type Crawler } from "#tests/access/world-people.ts";
import { like } from "drizzle-orm";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";

/** Invitations, mails, links, codes and keys: rows as they come about, written as they stand. */
export function addCorrespondence(db: OpenDatabase, now: Date): void {
  const at = now.toISOString();
  const expiresAt = "2018-06-10T09:00:00.000Z";
  const secrets = { createdAt: at, expiresAt, triesLeft: 5 };
  for (const [index, { invitedBy, dialogueId, meetingId, party }] of invited.entries()) {
    const id = `invitation-${index}`;
    db.insert(invitations)
      .values({
        ...{ id, address: `${id}@example.org`, name: "Invited", function: "delegate", dialogueId, meetingId, party },
        ...{ tokenHash: `hash-${id}`, invitedBy, createdAt: at, expiresAt },
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
  db.insert(screenLinks)
    .values({
      ...{ id: "screen", meetingId: "b-session", tokenHash: "screen", madeBy: staff.secretariat },
      ...{ madeAt: at, expiresAt },
    })
    .run();
  const personId = staff.noteTaker;
  const meetingId = "b-regist-";
  for (const id of ["link", "other-link"])
    db.insert(signInLinks)
      .values({ id, personId, address: "a@e.org", tokenHash: id, codeHash: "c", browserHash: id, ...secrets })
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
  db.insert(jobs).values({ name: "retention", lastRunAt: at, leaseHolder: "worker", leaseUntil: at }).run();
  db.insert(retentionRules).values({ classId: "device-sessions", days: 20, changedBy: "adm", changedAt: at }).run();
  db.update(people).set({ erasureAskedAt: at }).where(like(people.id, "del-%")).run();
  deviceOf(db, personId, { now });
}

/**
 * The browsers of whoever follows a link of theirs, who is nobody else there: of all invitations but the last, and of
 * somebody who asked to sign in. What lets these in is put back into its place, where it was marked.
 */
export function followLinks({ $client }: OpenDatabase): Crawler[] {
  const browser = "B".repeat(43);
  const linkOf = (purpose: LinkPurpose, id: string) => testKey.tokenFor(purpose, id);
  const hashOf = (purpose: LinkPurpose, id: string) => tokenHash(linkOf(purpose, id));
  const invitation = $client.prepare("UPDATE invitations SET token_hash = ? WHERE id = ?");
  const followed = invited.slice(0, -1).map((_, index) => `invitation-${index}`);
  for (const id of followed) invitation.run(hashOf("invitation", id), id);
  const signIn = $client.prepare("UPDATE sign_in_links SET token_hash = ?, browser_hash = ? WHERE id = 'link'");
  signIn.run(hashOf("sign-in", "link"), tokenHash(browser));
  const holder = (id: string, keeps: Keeps) => ({ actor: { id, name: `link of ${id}`, functions: [] }, keeps });
  return [
    ...followed.map((id) => holder(id, { link: linkOf("invitation", id) })),
    holder(staff.noteTaker, { link: linkOf("sign-in", "link"), browser }),
  ];
}

const invited = [
  { invitedBy: staff.secretariat, dialogueId: "budapest", meetingId: "b-regist-", party: "PAK" },
  { invitedBy: staff.secretariat, dialogueId: "budapest", meetingId: "b-session", party: "AFG" },
  { invitedBy: staff.otherSecretariat, dialogueId: "khartoum", meetingId: "k-regist-", party: "TUR" },
  { invitedBy: staff.otherSecretariat, dialogueId: "khartoum", meetingId: "k-planned", party: "PAK" },
];
