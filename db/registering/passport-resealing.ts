import { and, count, eq, gt, ne, notInArray } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { factsIn, idOfKey, sealedPassport } from "#db/registering/sealed-passport.ts";
import { audit } from "#db/schema/audit.ts";
import { passports } from "#db/schema/passports.ts";

/** How many passports the newest key did not seal, and how many of them were sealed by a key that is not here. */
export function passportsLeft(db: Db, key: HouseKey): { readonly left: number; readonly unknown: number } {
  const ids = key.passportKeys.map(idOfKey);
  const counted = (which: ReturnType<typeof eq>) =>
    db.select({ count: count() }).from(passports).where(which).get()?.count ?? 0;
  return { left: counted(ne(passports.keyId, newestOf(key))), unknown: counted(notInArray(passports.keyId, ids)) };
}

/**
 * Takes up the newest key: from then on passports are sealed with it. Once for each key, and only where no passport needs
 * one that is not here, so that a key that was mistaken for another seals nothing.
 */
export function takeUpPassportKey(db: Db, key: HouseKey, act: Act): "taken-up" | "known" | "unknown-key" {
  return db.transaction(
    (tx) => {
      if (passportsLeft(tx, key).unknown > 0) return "unknown-key";
      if (isTakenUp(tx, key)) return "known";
      record(tx, { ...act, verb: "passport_key.taken_up", targetId: newestOf(key) });
      return "taken-up";
    },
    { behavior: "immediate" },
  );
}

/** Has a server begun to seal with the newest key? It has done so with the house key from the beginning. */
export function isTakenUp(db: Db, key: HouseKey): boolean {
  if (key.passportKeys.length === 1) return true;
  const ofThisKey = and(eq(audit.verb, "passport_key.taken_up"), eq(audit.targetId, newestOf(key)));
  return db.select({ seq: audit.seq }).from(audit).where(ofThisKey).get() !== undefined;
}

/** So many at once: others wait for no longer than it takes. */
const most = 20;

/**
 * Seals the next passports behind one with the newest key, all or none of them. What does not open with the key that it
 * names is damaged, and stays as it is. Undefined where there is none behind.
 */
export function resealPassports(
  db: Db,
  key: HouseKey,
  { after, ...act }: Act & { readonly after: string },
): string | undefined {
  return db.transaction(
    (tx) => {
      const behind = and(ne(passports.keyId, newestOf(key)), gt(passports.registrationId, after));
      const rows = tx.select().from(passports).where(behind).orderBy(passports.registrationId).limit(most).all();
      const opened = rows.flatMap((row) => {
        const facts = factsIn(key, row);
        return facts ? [{ id: row.registrationId, facts }] : [];
      });
      for (const { id, facts } of opened) {
        const sealed = sealedPassport(key.passportKeys[0], id, facts);
        tx.update(passports).set(sealed).where(eq(passports.registrationId, id)).run();
      }
      if (opened.length > 0) record(tx, { ...act, verb: "passports.resealed", targetId: newestOf(key) });
      return rows.at(-1)?.registrationId;
    },
    { behavior: "immediate" },
  );
}

const newestOf = ({ passportKeys: [newest] }: HouseKey) => idOfKey(newest);
