import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { holdings } from "#db/schema/people.ts";

/** A function that a person holds; `until` is the last day, null where it is open. */
export type Holding = FunctionHeld & {
  readonly id: string;
  readonly personId: string;
  readonly from: string;
  readonly until: string | null;
};

type Row = typeof holdings.$inferSelect;

/** The function that a row tells of, as rights judge it: what is null is left out. */
export function functionHeld({
  function: name,
  dialogueId,
  bodyId,
  meetingId,
  party,
}: Pick<Row, "function" | "dialogueId" | "bodyId" | "meetingId" | "party">): FunctionHeld {
  return {
    function: name,
    ...(dialogueId !== null && { dialogueId }),
    ...(bodyId !== null && { bodyId }),
    ...(meetingId !== null && { meetingId }),
    ...(party !== null && { partyId: party }),
  };
}

const holdingsOnDay = prepared((db) =>
  db
    .select()
    .from(holdings)
    .where(
      and(
        eq(holdings.personId, sql.placeholder("personId")),
        isNull(holdings.withdrawnAt),
        lte(holdings.from, sql.placeholder("day")),
        or(isNull(holdings.until), gte(holdings.until, sql.placeholder("day"))),
      ),
    )
    .orderBy(holdings.grantedAt, holdings.id)
    .prepare(),
);

/** What a person holds on a day. */
export function listHoldings(db: Db, { personId, day }: { personId: string; day: string }): Holding[] {
  return holdingsOnDay(db)
    .all({ personId, day })
    .map((row) => ({ ...functionHeld(row), id: row.id, personId, from: row.from, until: row.until }));
}

/** What a person holds or ever held, whether it was withdrawn or is over. */
export function listHoldingsEver(db: Db, personId: string): Holding[] {
  return db
    .select()
    .from(holdings)
    .where(eq(holdings.personId, personId))
    .all()
    .map((row) => ({ ...functionHeld(row), id: row.id, personId, from: row.from, until: row.until }));
}

export type Grant = {
  readonly personId: string;
  readonly held: FunctionHeld;
  readonly from: string;
  readonly until?: string;
  readonly reason?: string;
};

/** Gives a person a function, unless they hold it already; inside the act that lets them have it. */
export function grantFunction(tx: Db, { personId, held, from, until, reason, ...act }: Act & Grant): string {
  const same = listHoldings(tx, { personId, day: from }).find((holding) => isSameFunction(holding, held));
  if (same) return same.id;
  const id = newId({ msecs: act.now.getTime() });
  tx.insert(holdings)
    .values({
      ...{ id, personId, from, until, grantedBy: act.actorId, grantedAt: act.now.toISOString() },
      ...{ function: held.function, dialogueId: held.dialogueId, bodyId: held.bodyId },
      ...{ meetingId: held.meetingId, party: held.partyId },
    })
    .run();
  record(tx, { ...act, verb: "function.granted", targetId: id, meetingId: held.meetingId, reason });
  return id;
}

/** Are these the same function, held for the same? */
export function isSameFunction(one: FunctionHeld, other: FunctionHeld): boolean {
  return (
    one.function === other.function &&
    one.dialogueId === other.dialogueId &&
    one.bodyId === other.bodyId &&
    one.meetingId === other.meetingId &&
    one.partyId === other.partyId
  );
}

/** One holding with what it is held for, withdrawn ones included. */
export function findHolding(db: Db, id: string): (Holding & { readonly withdrawnAt: string | null }) | undefined {
  const row = db.select().from(holdings).where(eq(holdings.id, id)).get();
  return (
    row && {
      ...functionHeld(row),
      ...{ id, personId: row.personId, from: row.from, until: row.until, withdrawnAt: row.withdrawnAt },
    }
  );
}
