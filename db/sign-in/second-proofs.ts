import { eq } from "drizzle-orm";
import { needsTwoProofs } from "#domain/access/assurance.ts";
import { record, type Act } from "#db/audit/audit.ts";
import {
  beginAuthenticator,
  deleteAuthenticator,
  hasAuthenticator,
  takeFirstCode,
} from "#db/sign-in/authenticators.ts";
import type { Db } from "#db/database/client.ts";
import { proveDevice, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import {
  deletePasskey,
  deletePasskeysOf,
  insertPasskey,
  listPasskeys,
  updatePasskeyName,
  type NewPasskey,
  type PasskeyOfPerson,
} from "#db/sign-in/passkeys.ts";
import { countRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import { challenges, recoveryCodes } from "#db/schema/sign-in.ts";
import { tellOwner, type SecurityMail } from "#db/sign-in/security-mails.ts";
import { closeWaysIn } from "#db/sign-in/sign-out.ts";

/** By what a person can prove who they are, beside their mail. */
export type SecondProofs = {
  readonly passkeys: readonly PasskeyOfPerson[];
  readonly hasAuthenticator: boolean;
  readonly recoveryCodes: number;
};

/** The second proofs of a person. */
export function secondProofsOf(db: Db, personId: string): SecondProofs {
  return {
    passkeys: listPasskeys(db, personId),
    hasAuthenticator: hasAuthenticator(db, personId),
    recoveryCodes: countRecoveryCodes(db, personId),
  };
}

/** Has this person a second proof? Recovery codes only stand in for one that is lost. */
export function hasSecondProof(db: Db, personId: string): boolean {
  return listPasskeys(db, personId).length > 0 || hasAuthenticator(db, personId);
}

/** An act of a person on their own proofs; `isFresh` where they proved again a moment ago who they are. */
export type OwnAct = {
  readonly personId: string;
  readonly deviceSessionId: string;
  readonly isFresh: boolean;
  readonly now: Date;
};

/** An own act that changes them, with the mail that tells the owner of it. */
export type OwnChange = OwnAct & { readonly mail: SecurityMail };

/** The first proof is added with the mail's alone, and proves the device at once; each further one needs a fresh proof. */
export type AddOutcome =
  | { readonly outcome: "added"; readonly device: DeviceToken }
  | { readonly outcome: "needs-fresh-proof" | "known-already" };

/** Adds a passkey whose registration was checked. */
export function addPasskey(db: Db, { passkey, ...own }: OwnChange & { readonly passkey: NewPasskey }): AddOutcome {
  return db.transaction(
    (tx): AddOutcome => {
      if (!mayChange(tx, own)) return { outcome: "needs-fresh-proof" };
      if (!insertPasskey(tx, { ...passkey, personId: own.personId, now: own.now })) return { outcome: "known-already" };
      return added(tx, own, passkey.id);
    },
    { behavior: "immediate" },
  );
}

/** Begins to set an authenticator app up on this device. */
export function startAuthenticator(db: Db, key: HouseKey, own: OwnAct): "begun" | "set-already" | "needs-fresh-proof" {
  return db.transaction((tx) => (mayChange(tx, own) ? beginAuthenticator(tx, key, own) : "needs-fresh-proof"), {
    behavior: "immediate",
  });
}

/** Adds the authenticator app that was begun on this device, if this is its code. */
export function addAuthenticator(
  db: Db,
  key: HouseKey,
  { code, ...own }: OwnChange & { readonly code: string },
): AddOutcome | { readonly outcome: "wrong" | "not-begun" } {
  return db.transaction(
    (tx) => {
      if (!mayChange(tx, own)) return { outcome: "needs-fresh-proof" as const };
      const outcome = takeFirstCode(tx, key, { ...own, code });
      if (outcome !== "confirmed") return { outcome };
      return added(tx, own, authenticatorOf(own.personId));
    },
    { behavior: "immediate" },
  );
}

function mayChange(tx: Db, { personId, isFresh }: OwnAct): boolean {
  return isFresh || !hasSecondProof(tx, personId);
}

function added(tx: Db, { personId, deviceSessionId, mail, now }: OwnChange, targetId: string): AddOutcome {
  record(tx, { actorId: personId, deviceSessionId, verb: "proof.added", targetId, now });
  const device = proveDevice(tx, { id: deviceSessionId, now });
  if (!device) throw new Error("A proof was added on a device that is signed out.");
  tellOwner(tx, { personId, mail, actorId: personId, now });
  return { outcome: "added", device };
}

export type RemoveOutcome = "removed" | "needs-fresh-proof" | "last-one" | "no-such-proof";

/** Removes a passkey; not the last second proof of somebody who holds a function of staff. */
export function removePasskey(
  db: Db,
  { passkeyId, ...own }: OwnChange & { readonly passkeyId: string },
): RemoveOutcome {
  return remove(db, own, passkeyId, (tx) => deletePasskey(tx, { id: passkeyId, personId: own.personId }));
}

/** Removes the authenticator app, on the same terms. */
export function removeAuthenticator(db: Db, own: OwnChange): RemoveOutcome {
  return remove(db, own, authenticatorOf(own.personId), (tx) => {
    const wasSet = hasAuthenticator(tx, own.personId);
    if (wasSet) deleteAuthenticator(tx, own.personId);
    return wasSet;
  });
}

function remove(db: Db, own: OwnChange, targetId: string, removed: (tx: Db) => boolean): RemoveOutcome {
  const { personId, deviceSessionId, isFresh, mail, now } = own;
  if (!isFresh) return "needs-fresh-proof";
  return db.transaction(
    (tx) => {
      const left = listPasskeys(tx, personId).length + Number(hasAuthenticator(tx, personId));
      if (left === 1 && isStaff(tx, own)) return "last-one";
      if (!removed(tx)) return "no-such-proof";
      // Codes stand in for a proof: without one they would be a proof by themselves.
      if (left === 1) deleteRecoveryCodes(tx, personId);
      record(tx, { actorId: personId, deviceSessionId, verb: "proof.removed", targetId, now });
      tellOwner(tx, { personId, mail, actorId: personId, now });
      return "removed";
    },
    { behavior: "immediate" },
  );
}

function isStaff(tx: Db, { personId, now }: OwnAct): boolean {
  const day = now.toISOString().slice(0, 10);
  return listHoldings(tx, { personId, day }).some((held) => needsTwoProofs(held.function));
}

/** Gives one's own passkey another name, so that one knows it again. */
export function renamePasskey(
  db: Db,
  { passkeyId, personId, name, ...act }: Act & { passkeyId: string; personId: string; name: string },
): "renamed" | "no-such-proof" {
  return db.transaction(
    (tx) => {
      if (!updatePasskeyName(tx, { id: passkeyId, personId, name })) return "no-such-proof";
      record(tx, { ...act, verb: "proof.renamed", targetId: passkeyId });
      return "renamed";
    },
    { behavior: "immediate" },
  );
}

/**
 * Forgets all second proofs of a person who lost them, signs their devices out and voids their links: whoever finds what
 * was lost has nothing, and the person begins again with a mail. The rights table decides who may (an administrator).
 */
export function forgetProofs(
  db: Db,
  { personId, reason, mail, ...act }: Act & ForgetWish,
): "forgotten" | "none-to-forget" {
  return db.transaction(
    (tx) => {
      if (!hasSecondProof(tx, personId)) return "none-to-forget";
      deleteProofsOf(tx, personId);
      closeWaysIn(tx, { personId, now: act.now });
      record(tx, { ...act, verb: "proof.forgotten", targetId: personId, reason });
      tellOwner(tx, { personId, mail, ...act });
      return "forgotten";
    },
    { behavior: "immediate" },
  );
}

type ForgetWish = { readonly personId: string; readonly reason: string; readonly mail: SecurityMail };

function deleteProofsOf(tx: Db, personId: string): void {
  deletePasskeysOf(tx, personId);
  deleteAuthenticator(tx, personId);
  deleteRecoveryCodes(tx, personId);
  tx.delete(challenges).where(eq(challenges.personId, personId)).run();
}

function deleteRecoveryCodes(tx: Db, personId: string): void {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run();
}

const authenticatorOf = (personId: string) => `authenticator:${personId}`;
