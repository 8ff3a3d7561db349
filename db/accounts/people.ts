import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { people } from "#db/schema/people.ts";

/** Whoever can sign in; the address is null once they were erased. */
export type Person = typeof people.$inferSelect;

const personById = prepared((db) =>
  db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder("id")))
    .prepare(),
);

/** One person. */
export function findPerson(db: Db, id: string): Person | undefined {
  return personById(db).get({ id });
}

/** Has nobody come in yet? */
export function isHouseEmpty(db: Db): boolean {
  return db.select({ id: people.id }).from(people).limit(1).get() === undefined;
}

const personByAddress = prepared((db) =>
  db
    .select()
    .from(people)
    .where(and(eq(people.address, sql.placeholder("address")), isNull(people.erasedAt)))
    .prepare(),
);

/** Whoever has this address, however it is written. */
export function findPersonByAddress(db: Db, address: string): Person | undefined {
  return personByAddress(db).get({ address: canonicalAddress(address) });
}

/** An address as it is stored and compared. Mailboxes that differ by capital letters alone are one in practice. */
export function canonicalAddress(address: string): string {
  return address.trim().normalize("NFC").toLowerCase();
}

/** Lets somebody in, or finds them by their address, which stays theirs; inside the act that lets them in. */
export function admitPerson(
  tx: Db,
  { id, name, address, ...act }: Act & { readonly id?: string; readonly name: string; readonly address: string },
): Person {
  const known = findPersonByAddress(tx, address);
  if (known) return known;
  const person = tx
    .insert(people)
    .values({
      id: id ?? newId({ msecs: act.now.getTime() }),
      ...{ name, address: canonicalAddress(address), createdAt: act.now.toISOString() },
    })
    .returning()
    .get();
  record(tx, { ...act, verb: "person.admitted", targetId: person.id });
  return person;
}
