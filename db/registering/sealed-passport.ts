import { randomBytes } from "node:crypto";
import type { PassportFacts } from "#domain/registering/passport.ts";
import { houseKey, keyLength, type HouseKey, type SealingKey } from "#db/database/house-key.ts";
import type { passports } from "#db/schema/passports.ts";

export type PassportRow = typeof passports.$inferSelect;

/** Which key sealed something, told without telling the key. */
export const idOfKey = (key: SealingKey) => key.digestOf("key id", "").slice(0, 16);

/** To what a sealed value belongs: elsewhere, or under another key, it does not open. */
const about = (registrationId: string, column: "wrapped_key" | "sealed" | "sealed_end", keyId: string) =>
  `passports/${registrationId}/${column}/${keyId}`;

/** A passport as it is kept. Each has a key of its own, so that what is shown of one opens nothing of it or of another. */
export function sealedPassport(key: SealingKey, registrationId: string, facts: PassportFacts) {
  const keyId = idOfKey(key);
  const bytes = randomBytes(keyLength);
  const own = houseKey(bytes);
  return {
    keyId,
    wrappedKey: key.seal(bytes.toString("base64"), about(registrationId, "wrapped_key", keyId)),
    sealed: own.seal(JSON.stringify(facts), about(registrationId, "sealed", keyId)),
    sealedEnd: own.seal(facts.number.slice(-3), about(registrationId, "sealed_end", keyId)),
    fingerprint: key.digestOf("passport", facts.number),
  };
}

/** The last three characters of the number; empty where they do not open. */
export const endOf = (key: HouseKey, row: PassportRow): string =>
  ownKeyOf(key, row)?.open(row.sealedEnd, about(row.registrationId, "sealed_end", row.keyId)) ?? "";

/** The passport in plain; undefined where it does not open. */
export function factsIn(key: HouseKey, row: PassportRow): PassportFacts | undefined {
  const text = ownKeyOf(key, row)?.open(row.sealed, about(row.registrationId, "sealed", row.keyId));
  // Written by nobody but sealedPassport.
  return text === undefined ? undefined : (JSON.parse(text) as PassportFacts);
}

function ownKeyOf({ passportKeys }: HouseKey, { registrationId, wrappedKey, keyId }: PassportRow) {
  const key = passportKeys.find((one) => idOfKey(one) === keyId);
  const bytes = key?.open(wrappedKey, about(registrationId, "wrapped_key", keyId));
  return bytes === undefined ? undefined : houseKey(Buffer.from(bytes, "base64"));
}
