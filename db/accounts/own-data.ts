import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { ownRegistrationsOf } from "#db/registering/own-registrations.ts";
import { findPerson } from "#db/accounts/people.ts";
import { audit } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { holdings, invitations } from "#db/schema/people.ts";
import { authenticators, deskCodes, deviceSessions, passkeys, recoveryCodes, signInLinks } from "#db/schema/sign-in.ts";

/** A function as a person once held it or was invited to it, with what it is for. */
const scopeOf = (table: typeof holdings | typeof invitations) => ({
  function: table.function,
  dialogue: table.dialogueId,
  body: table.bodyId,
  meeting: table.meetingId,
  party: table.party,
});

/**
 * Everything that the house keeps of one person, and nothing of anybody else: no secrets, no digests of them, no ids of
 * whoever invited or granted. Undefined where nobody has that id, or no longer.
 */
export function ownDataOf(db: Db, key: HouseKey, personId: string, now: Date) {
  const person = findPerson(db, personId);
  if (!person?.address) return undefined;
  const { id, name, address, createdAt, erasureAskedAt } = person;
  return {
    format: "rapporteur/own-data",
    version: 1,
    writtenAt: now.toISOString(),
    person: { id, name, address, createdAt, erasureAskedAt },
    functions: functionsOf(db, personId),
    invitations: invitationsOf(db, address),
    devices: devicesOf(db, personId),
    waysToSignIn: waysToSignInOf(db, personId),
    linksAsked: linksOf(db, personId, address),
    deskCodes: deskCodesOf(db, personId),
    contactEntries: contactEntriesOf(db, address),
    registrations: ownRegistrationsOf(db, key, { personId, address }),
    mails: mailsTo(db, personId, address),
    acts: actsOf(db, personId),
  };
}

function functionsOf(db: Db, personId: string) {
  const { from, until, grantedAt, withdrawnAt } = holdings;
  return db
    .select({ ...scopeOf(holdings), from, until, grantedAt, withdrawnAt })
    .from(holdings)
    .where(eq(holdings.personId, personId))
    .orderBy(asc(grantedAt), asc(holdings.id))
    .all();
}

function invitationsOf(db: Db, address: string) {
  const { name, until, createdAt, expiresAt, usedAt, voidedAt } = invitations;
  return db
    .select({ ...scopeOf(invitations), name, until, createdAt, expiresAt, usedAt, voidedAt })
    .from(invitations)
    .where(eq(invitations.address, address))
    .orderBy(asc(createdAt), asc(invitations.id))
    .all();
}

function devicesOf(db: Db, personId: string) {
  const { device, assurance, createdAt, lastSeenAt, expiresAt, steppedUpAt } = deviceSessions;
  return db
    .select({ device, assurance, createdAt, lastSeenAt, expiresAt, steppedUpAt })
    .from(deviceSessions)
    .where(eq(deviceSessions.personId, personId))
    .orderBy(asc(createdAt), asc(deviceSessions.id))
    .all();
}

function waysToSignInOf(db: Db, personId: string) {
  const app = db
    .select({ createdAt: authenticators.createdAt, confirmedAt: authenticators.confirmedAt })
    .from(authenticators)
    .where(eq(authenticators.personId, personId))
    .get();
  const { name, createdAt, lastUsedAt } = passkeys;
  return {
    passkeys: db
      .select({ name, createdAt, lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .orderBy(asc(createdAt))
      .all(),
    authenticatorApp: app ?? null,
    recoveryCodesLeft: db
      .select({ codeHash: recoveryCodes.codeHash })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.personId, personId))
      .all().length,
  };
}

function linksOf(db: Db, personId: string, address: string) {
  const { createdAt, expiresAt, usedAt } = signInLinks;
  return db
    .select({ address: signInLinks.address, createdAt, expiresAt, usedAt })
    .from(signInLinks)
    .where(or(eq(signInLinks.personId, personId), eq(signInLinks.address, address)))
    .orderBy(asc(createdAt), asc(signInLinks.id))
    .all();
}

function deskCodesOf(db: Db, personId: string) {
  const { meetingId, createdAt, expiresAt, usedAt } = deskCodes;
  return db
    .select({ meeting: meetingId, createdAt, expiresAt, usedAt })
    .from(deskCodes)
    .where(eq(deskCodes.personId, personId))
    .orderBy(asc(createdAt), asc(deskCodes.id))
    .all();
}

function contactEntriesOf(db: Db, address: string) {
  const { dialogueId: dialogue, party, name, institution, copy, from, until } = contacts;
  const { languages, bodies, isLead: leads, bouncedAt: mailCameBackAt } = contacts;
  return db
    .select({
      dialogue,
      party,
      name,
      function: contacts.function,
      institution,
      address: contacts.address,
      copy,
      from,
      until,
      ...{ languages, bodies, leads, mailCameBackAt },
    })
    .from(contacts)
    .where(sql`lower(trim(${contacts.address})) = ${address}`)
    .orderBy(asc(from), asc(contacts.id))
    .all();
}

function mailsTo(db: Db, personId: string, address: string) {
  const { subject, body, meetingId: meeting } = messages;
  return db
    .select({
      subject,
      body,
      meeting,
      name: mails.name,
      address: mails.address,
      state: mails.state,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .innerJoin(messages, eq(messages.id, mails.messageId))
    .where(or(eq(mails.personId, personId), and(isNull(mails.personId), eq(mails.address, address))))
    .orderBy(asc(messages.createdAt), asc(mails.id))
    .all();
}

function actsOf(db: Db, personId: string) {
  const { seq: entry, verb, targetId: target, meetingId: meeting, at } = audit;
  return db
    .select({ entry, verb, target, meeting, at })
    .from(audit)
    .where(eq(audit.actorId, personId))
    .orderBy(asc(audit.seq))
    .all();
}
