import type { Db } from "#db/database/client.ts";
import { beginDeviceSession, findSignedIn, type DeviceToken, type SignedIn } from "#db/sign-in/device-sessions.ts";
import { houseKey } from "#db/database/house-key.ts";
import type { Assurance } from "#domain/access/assurance.ts";

/** The house key of the tests. */
export const testKey = houseKey(Buffer.alloc(32, 7));

/** Signs a person in on a device of the tests, staff with their two proofs. */
export function deviceOf(
  db: Db,
  personId: string,
  { now, assurance = "two proofs" }: { now: Date; assurance?: Assurance },
): DeviceToken {
  return db.transaction((tx) => beginDeviceSession(tx, { personId, assurance, device: "Firefox, Linux", now }));
}

/** As the server finds a person who is signed in. */
export function signedInAs(
  db: Db,
  personId: string,
  wishes: { now: Date; assurance?: Assurance },
): SignedIn | undefined {
  return findSignedIn(db, deviceOf(db, personId, wishes).token, wishes.now);
}
