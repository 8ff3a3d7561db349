import { eq, sql } from "drizzle-orm";
import { limits, type Taken } from "#domain/access/limits.ts";
import type { SecondCode } from "#domain/access/second-code.ts";
import { record } from "#db/audit/audit.ts";
import { takeAppCode } from "#db/sign-in/authenticators.ts";
import type { Db } from "#db/database/client.ts";
import { beginDeviceSession, proveDevice, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { takeFrom } from "#db/database/limits.ts";
import { findPasskey, notePasskeyUse, type PasskeyUse } from "#db/sign-in/passkeys.ts";
import { useRecoveryCode } from "#db/sign-in/recovery-codes.ts";
import { deviceSessions } from "#db/schema/sign-in.ts";
import { tellOwner, type SecurityMail } from "#db/sign-in/security-mails.ts";

/** After so many wrong codes the device is signed out: whoever guesses needs another mail, the owner elsewhere nothing. */
const wrongCodesAllowed = 5;

type Proving = { readonly personId: string; readonly deviceSessionId: string; readonly now: Date };

export type CodeProved =
  | { readonly outcome: "proved"; readonly device: DeviceToken }
  | { readonly outcome: "wrong"; readonly triesLeft: number }
  | { readonly outcome: "ended" }
  | { readonly outcome: "limited"; readonly taken: Taken };

/**
 * Proves a device by a code that was typed on it; a wrong one is counted, and the fifth ends the device's session.
 * Beyond the person's limit no code is looked at, right or wrong: whoever holds the mailbox signs device after device in,
 * and must not guess on for ever. A passkey leaves nothing to guess, so the limit never stands in its way.
 * The owner is told by mail of a recovery code that was used: it may have been found.
 */
export function proveByCode(
  db: Db,
  key: HouseKey,
  { typed: { kind, code }, mail, ...proving }: Proving & { readonly typed: SecondCode; readonly mail: SecurityMail },
): CodeProved {
  const { personId, deviceSessionId, now } = proving;
  return db.transaction(
    (tx): CodeProved => {
      const digest = (text: string) => key.digestOf("limit", text);
      const taken = takeFrom(tx, { limit: limits.proofByPerson, key: personId, digest, now });
      if (!taken.isWithin) return { outcome: "limited", taken };
      const isRight =
        kind === "app" ? takeAppCode(tx, key, { personId, code, now }) : useRecoveryCode(tx, key, { personId, code });
      if (!isRight) return countWrongCode(tx, proving);
      const act = { actorId: personId, deviceSessionId, now };
      record(tx, { ...act, verb: "proof.used", targetId: `${kindOfProof[kind]}:${personId}` });
      if (kind === "recovery") tellOwner(tx, { personId, mail, actorId: personId, now });
      const device = proveDevice(tx, { id: deviceSessionId, now });
      return device ? { outcome: "proved", device } : { outcome: "ended" };
    },
    { behavior: "immediate" },
  );
}

const kindOfProof = { app: "authenticator", recovery: "recovery-codes" } as const;

function countWrongCode(tx: Db, { personId, deviceSessionId, now }: Proving): CodeProved {
  const isThis = eq(deviceSessions.id, deviceSessionId);
  const counted = tx
    .update(deviceSessions)
    .set({ wrongCodes: sql`${deviceSessions.wrongCodes} + 1` })
    .where(isThis)
    .returning({ wrongCodes: deviceSessions.wrongCodes })
    .get();
  if (!counted) return { outcome: "ended" };
  const act = { actorId: personId, deviceSessionId, targetId: deviceSessionId, now };
  record(tx, { ...act, verb: "proof.refused" });
  const triesLeft = wrongCodesAllowed - counted.wrongCodes;
  if (triesLeft > 0) return { outcome: "wrong", triesLeft };
  tx.delete(deviceSessions).where(isThis).run();
  record(tx, { ...act, verb: "device.ended" });
  return { outcome: "ended" };
}

export type PasskeyProved =
  | { readonly outcome: "proved"; readonly device: DeviceToken }
  | { readonly outcome: "counter-went-back" | "no-such-passkey" | "signed-out" };

/** Proves a device, signed in already, by a passkey of the same person whose signature was checked. */
export function proveByPasskey(db: Db, { use, ...proving }: Proving & { readonly use: PasskeyUse }): PasskeyProved {
  return db.transaction(
    (tx): PasskeyProved => {
      if (findPasskey(tx, use.passkeyId)?.personId !== proving.personId) return { outcome: "no-such-passkey" };
      if (!isUsed(tx, use, proving)) return { outcome: "counter-went-back" };
      const device = proveDevice(tx, { id: proving.deviceSessionId, now: proving.now });
      return device ? { outcome: "proved", device } : { outcome: "signed-out" };
    },
    { behavior: "immediate" },
  );
}

/** Signs a person in by a passkey alone: what one has and what unlocks it are two proofs. */
export function signInByPasskey(
  db: Db,
  { use, device, now }: { readonly use: PasskeyUse; readonly device: string; readonly now: Date },
): PasskeyProved {
  return db.transaction(
    (tx): PasskeyProved => {
      const personId = findPasskey(tx, use.passkeyId)?.personId;
      if (personId === undefined) return { outcome: "no-such-passkey" };
      if (!isUsed(tx, use, { personId, now })) return { outcome: "counter-went-back" };
      return { outcome: "proved", device: beginDeviceSession(tx, { personId, assurance: "two proofs", device, now }) };
    },
    { behavior: "immediate" },
  );
}

function isUsed(
  tx: Db,
  use: PasskeyUse,
  { personId, ...where }: { personId: string; deviceSessionId?: string; now: Date },
): boolean {
  const hasGrown = notePasskeyUse(tx, { ...use, now: where.now });
  const verb = hasGrown ? "proof.used" : "proof.refused";
  record(tx, { ...where, actorId: personId, verb, targetId: use.passkeyId });
  return hasGrown;
}
