import { and, eq, gt, isNull } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { beginDeviceSession, tokenHash, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import { functionHeld, grantFunction, isSameFunction } from "#db/accounts/holdings.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { writeMessage, type NewMail } from "#db/mail/outbox.ts";
import { admitPerson, canonicalAddress } from "#db/accounts/people.ts";
import { linkRegistrations } from "#db/delegations/registrations.ts";
import { invitations } from "#db/schema/people.ts";

const day = 24 * 60 * 60 * 1000;
/** A link that lets staff in, or opens a meeting's papers, is not left lying in a mailbox for longer than a fortnight. */
const lifeOfInvitation = 14 * day;

/** An invitation to come in and hold a function. */
export type Invitation = {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly held: FunctionHeld;
  /** The last day of the function, null where it is open. */
  readonly until: string | null;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly voidedAt: string | null;
};

export type Inviting = Act & {
  readonly address: string;
  readonly name: string;
  readonly held: FunctionHeld;
  readonly until?: string;
  readonly reason?: string;
};

/**
 * Invites an address to hold a function; inside the act that also writes the mail. An earlier invitation of that
 * address to the same function is void: only its newest mail opens the door.
 */
export function writeInvitation(
  tx: Db,
  key: HouseKey,
  { address, name, held, until, reason, ...act }: Inviting,
): Invitation {
  const id = newId({ msecs: act.now.getTime() });
  voidOpenInvitations(tx, { address: canonicalAddress(address), held, now: act.now });
  const row = tx
    .insert(invitations)
    .values({
      ...{ id, address: canonicalAddress(address), name, until, invitedBy: act.actorId },
      ...{ function: held.function, dialogueId: held.dialogueId, bodyId: held.bodyId },
      ...{ meetingId: held.meetingId, party: held.partyId },
      tokenHash: tokenHash(key.tokenFor("invitation", id)),
      createdAt: act.now.toISOString(),
      expiresAt: new Date(act.now.getTime() + lifeOfInvitation).toISOString(),
    })
    .returning()
    .get();
  record(tx, { ...act, verb: "invitation.written", targetId: id, meetingId: held.meetingId, reason });
  return invitationOf(row);
}

/** Does an invitation to a function, held for the same, wait for this address to come in by it? */
export function hasOpenInvitation(
  db: Db,
  { address, held, now }: { readonly address: string; readonly held: FunctionHeld; readonly now: Date },
): boolean {
  return openInvitations(db, canonicalAddress(address), now).some((open) => isSameFunction(open.held, held));
}

/** Voids what still invites an address to a function, held for the same; inside the act that has a reason to. */
export function voidOpenInvitations(
  tx: Db,
  { address, held, now }: { readonly address: string; readonly held: FunctionHeld; readonly now: Date },
): void {
  for (const { id } of openInvitations(tx, address, now).filter((open) => isSameFunction(open.held, held)))
    voidInvitation(tx, id, now);
}

export type InvitationMail = { readonly language: string; readonly subject: string; readonly body: string };

/** Invites one address, and writes the mail that says so: it leaves by itself, because whoever invites has just read it. */
export function inviteByMail(
  db: Db,
  key: HouseKey,
  { mail, dialogueId, ...inviting }: Inviting & { readonly mail: InvitationMail; readonly dialogueId?: string },
): Invitation {
  return db.transaction(
    (tx) => {
      const invitation = writeInvitation(tx, key, inviting);
      writeMessage(tx, {
        message: { kind: "invitation", dialogueId, meetingId: inviting.held.meetingId, ...mail },
        mails: [mailOf(invitation)],
        isReleased: true,
        ...{ actorId: inviting.actorId, now: inviting.now },
      });
      return invitation;
    },
    { behavior: "immediate" },
  );
}

/** The envelope of an invitation, whose link is put in as it leaves. */
export function mailOf({ id, name, address, held }: Invitation): NewMail {
  return { idempotencyKey: `invitation:${id}`, secretOf: `invitation:${id}`, name, address, party: held.partyId };
}

/** The invitation that a link opens, whatever became of it; reading it changes nothing. */
export function findInvitationByToken(db: Db, token: string): Invitation | undefined {
  const row = db
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, tokenHash(token)))
    .get();
  return row && invitationOf(row);
}

/** One invitation. */
export function findInvitation(db: Db, id: string): Invitation | undefined {
  const row = db.select().from(invitations).where(eq(invitations.id, id)).get();
  return row && invitationOf(row);
}

/** Can anybody still come in by it? */
export function isInvitationOpen(db: Db, { id, now }: { id: string; now: Date }): boolean {
  return (
    db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.id, id), isOpen(now)))
      .get() !== undefined
  );
}

export type InvitationOutcome =
  | {
      readonly outcome: "signed-in";
      readonly signedIn: DeviceToken;
      readonly personId: string;
      readonly held: FunctionHeld;
    }
  | { readonly outcome: "expired" | "used" | "unknown" };

/**
 * Comes in by an invitation, once: the link proves the address, so the person is let in, given the function, and
 * signed in on this device, all or nothing.
 */
export function acceptInvitation(
  db: Db,
  { token, name, device, now }: { token: string; name: string; device: string; now: Date },
): InvitationOutcome {
  return db.transaction(
    (tx): InvitationOutcome => {
      const isThis = eq(invitations.tokenHash, tokenHash(token));
      const used = tx
        .update(invitations)
        .set({ usedAt: now.toISOString() })
        .where(and(isThis, isOpen(now)))
        .returning()
        .get();
      if (!used) {
        const spent = tx.select().from(invitations).where(isThis).get();
        if (!spent) return { outcome: "unknown" };
        return { outcome: spent.usedAt === null && spent.voidedAt === null ? "expired" : "used" };
      }
      const invitation = invitationOf(used);
      const { id: personId } = admitPerson(tx, { actorId: used.invitedBy, now, name, address: used.address });
      tx.update(invitations).set({ personId }).where(isThis).run();
      if (used.meetingId !== null)
        linkRegistrations(tx, { personId, address: used.address, meetingId: used.meetingId });
      grantFunction(tx, {
        ...{ personId, held: invitation.held, until: used.until ?? undefined, from: now.toISOString().slice(0, 10) },
        ...{ actorId: used.invitedBy, now },
      });
      const signedIn = beginDeviceSession(tx, { personId, assurance: "mail", device, now });
      return { outcome: "signed-in", signedIn, personId, held: invitation.held };
    },
    { behavior: "immediate" },
  );
}

/** Takes an invitation back before anybody came in by it. */
export function withdrawInvitation(
  db: Db,
  { id, reason, ...act }: Act & { readonly id: string; readonly reason?: string },
): "withdrawn" | "not-open" {
  return db.transaction(
    (tx) => {
      if (!isInvitationOpen(tx, { id, now: act.now })) return "not-open";
      voidInvitation(tx, id, act.now);
      record(tx, { ...act, verb: "invitation.withdrawn", targetId: id, reason });
      return "withdrawn";
    },
    { behavior: "immediate" },
  );
}

function openInvitations(tx: Db, address: string, now: Date): Invitation[] {
  return tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.address, address), isOpen(now)))
    .all()
    .map(invitationOf);
}

function voidInvitation(tx: Db, id: string, now: Date): void {
  tx.update(invitations).set({ voidedAt: now.toISOString() }).where(eq(invitations.id, id)).run();
}

function isOpen(now: Date) {
  return and(isNull(invitations.usedAt), isNull(invitations.voidedAt), gt(invitations.expiresAt, now.toISOString()));
}

type Row = typeof invitations.$inferSelect;

/** An invitation without what opens it. */
export function invitationOf(row: Row): Invitation {
  const { id, address, name, until, invitedBy, createdAt, expiresAt, usedAt, voidedAt } = row;
  return { id, address, name, until, invitedBy, createdAt, expiresAt, usedAt, voidedAt, held: functionHeld(row) };
}
