import { and, asc, eq, lt, or, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { passkeys } from "#db/schema/sign-in.ts";

type Row = typeof passkeys.$inferSelect;

/** A passkey with what checks its signature. */
export type Passkey = Row;

/** A passkey as its owner sees it. */
export type PasskeyOfPerson = Omit<Row, "publicKey" | "counter" | "personId">;

export type NewPasskey = Pick<
  Row,
  "id" | "publicKey" | "counter" | "transports" | "isSyncable" | "isBackedUp" | "name"
>;

/** What an authenticator said as it signed. */
export type PasskeyUse = { readonly passkeyId: string; readonly counter: number; readonly isBackedUp: boolean };

/** The passkeys of a person, the oldest first. */
export function listPasskeys(db: Db, personId: string): PasskeyOfPerson[] {
  const { id, transports, isSyncable, isBackedUp, name, createdAt, lastUsedAt } = passkeys;
  return db
    .select({ id, transports, isSyncable, isBackedUp, name, createdAt, lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(createdAt), asc(id))
    .all();
}

/** One passkey by its credential's id, whosever it is. */
export function findPasskey(db: Db, id: string): Passkey | undefined {
  return db.select().from(passkeys).where(eq(passkeys.id, id)).get();
}

/** Keeps a new passkey; false where it is known already, to this person or another. Inside the act that adds it. */
export function insertPasskey(
  tx: Db,
  { personId, now, ...passkey }: NewPasskey & { readonly personId: string; readonly now: Date },
): boolean {
  const added = tx
    .insert(passkeys)
    .values({ ...passkey, personId, createdAt: now.toISOString() })
    .onConflictDoNothing()
    .run();
  return added.changes === 1;
}

/**
 * Notes that a passkey signed. False where its counter went back, which only a copy of it does; those that do not count
 * say 0 each time (WebAuthn, 6.1.1). One statement decides, so that two copies cannot both pass with the same count.
 */
export function notePasskeyUse(tx: Db, { passkeyId, counter, isBackedUp, now }: PasskeyUse & { now: Date }): boolean {
  const hasGrown = or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter} = 0`));
  const used = tx
    .update(passkeys)
    .set({ counter, isBackedUp, lastUsedAt: now.toISOString() })
    .where(and(eq(passkeys.id, passkeyId), hasGrown))
    .run();
  return used.changes === 1;
}

/** Gives a person's passkey another name; false where it is not theirs. Inside the act that renames it. */
export function updatePasskeyName(tx: Db, { id, personId, name }: { id: string; personId: string; name: string }) {
  return tx.update(passkeys).set({ name }).where(isOf(id, personId)).run().changes === 1;
}

/** Removes a person's passkey; false where it is not theirs. Inside the act that removes it. */
export function deletePasskey(tx: Db, { id, personId }: { id: string; personId: string }): boolean {
  return tx.delete(passkeys).where(isOf(id, personId)).run().changes === 1;
}

/** Removes all passkeys of a person; inside the act that forgets them. */
export function deletePasskeysOf(tx: Db, personId: string): void {
  tx.delete(passkeys).where(eq(passkeys.personId, personId)).run();
}

const isOf = (id: string, personId: string) => and(eq(passkeys.id, id), eq(passkeys.personId, personId));
