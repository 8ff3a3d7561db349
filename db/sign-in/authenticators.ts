import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { authenticators } from "#db/schema/sign-in.ts";

const period = 30;

type Setting = { readonly personId: string; readonly deviceSessionId: string };

/** Begins to set an authenticator app up with a new secret. What was begun before and not confirmed is void. */
export function beginAuthenticator(
  db: Db,
  key: HouseKey,
  { personId, deviceSessionId, now }: Setting & { readonly now: Date },
): "begun" | "set-already" {
  const secret = new Secret({ size: 20 }).base32;
  const begun = { sealedSecret: key.seal(secret, aboutOf(personId)), deviceSessionId, createdAt: now.toISOString() };
  const { changes } = db
    .insert(authenticators)
    .values({ personId, ...begun })
    .onConflictDoUpdate({ target: authenticators.personId, set: begun, setWhere: isNull(authenticators.confirmedAt) })
    .run();
  return changes === 1 ? "begun" : "set-already";
}

/**
 * The secret that is being set up, in base32, on the device where that began and nowhere else: another who is signed in
 * by mail alone could read it there, and the owner would confirm it for both.
 */
export function findSecretInSetting(db: Db, key: HouseKey, { personId, deviceSessionId }: Setting): string | undefined {
  const row = db
    .select()
    .from(authenticators)
    .where(
      and(
        eq(authenticators.personId, personId),
        eq(authenticators.deviceSessionId, deviceSessionId),
        isNull(authenticators.confirmedAt),
      ),
    )
    .get();
  return row && key.open(row.sealedSecret, aboutOf(personId));
}

/** Confirms what was begun on this device by the app's first code, which is taken; inside the act that adds it. */
export function takeFirstCode(
  tx: Db,
  key: HouseKey,
  { personId, deviceSessionId, code, now }: Setting & { readonly code: string; readonly now: Date },
): "confirmed" | "wrong" | "not-begun" {
  const secret = findSecretInSetting(tx, key, { personId, deviceSessionId });
  if (secret === undefined) return "not-begun";
  const step = stepOf(secret, code, now);
  if (step === undefined) return "wrong";
  tx.update(authenticators)
    .set({ confirmedAt: now.toISOString(), lastStep: step })
    .where(eq(authenticators.personId, personId))
    .run();
  return "confirmed";
}

/** Takes a code of a person's app: each time step once, one statement decides. Inside the act that it proves. */
export function takeAppCode(
  tx: Db,
  key: HouseKey,
  { personId, code, now }: { personId: string; code: string; now: Date },
): boolean {
  const row = tx.select().from(authenticators).where(eq(authenticators.personId, personId)).get();
  const secret = row && key.open(row.sealedSecret, aboutOf(personId));
  const step = secret === undefined ? undefined : stepOf(secret, code, now);
  if (step === undefined) return false;
  const taken = tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(
      and(
        eq(authenticators.personId, personId),
        isNotNull(authenticators.confirmedAt),
        or(isNull(authenticators.lastStep), lt(authenticators.lastStep, step)),
      ),
    )
    .run();
  return taken.changes === 1;
}

/** Has this person an authenticator app whose first code was right? */
export function hasAuthenticator(db: Db, personId: string): boolean {
  const isSet = and(eq(authenticators.personId, personId), isNotNull(authenticators.confirmedAt));
  return db.select({ id: authenticators.personId }).from(authenticators).where(isSet).get() !== undefined;
}

/** Removes a person's authenticator app, set up or begun; inside the act that removes it. */
export function deleteAuthenticator(tx: Db, personId: string): void {
  tx.delete(authenticators).where(eq(authenticators.personId, personId)).run();
}

const aboutOf = (personId: string) => `authenticator of ${personId}`;

/** The time step whose code this is, one to each side of now: clocks of phones differ (RFC 6238, 5.2). */
function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const beside = new TOTP({ secret, period }).validate({ token: code, timestamp, window: 1 });
  return beside === null ? undefined : TOTP.counter({ period, timestamp }) + beside;
}
