import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import type { Db } from "#db/database/client.ts";
import { functionHeld, type Holding } from "#db/accounts/holdings.ts";
import { invitationOf, type Invitation } from "#db/accounts/invitations.ts";
import { holdings, invitations, people } from "#db/schema/people.ts";
import { authenticators, deviceSessions, passkeys } from "#db/schema/sign-in.ts";

/** Somebody who can sign in, with what they hold, as far as the one who asks may know of it. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly holdings: readonly Holding[];
};

/** The people whom the actor may know of, by name, and of what they hold on a day the same (docs/rights.md, row person.read). */
export function listAccountsFor(db: Db, actor: Actor, day: string): Account[] {
  const heldOnDay = and(
    isNull(holdings.withdrawnAt),
    lte(holdings.from, day),
    or(isNull(holdings.until), gte(holdings.until, day)),
  );
  const rows = db
    .select({ person: people, holding: holdings })
    .from(people)
    .leftJoin(holdings, and(eq(holdings.personId, people.id), heldOnDay))
    .where(and(isNull(people.erasedAt), or(sql`false`, ...actor.functions.map((held) => reachOf(held, holdings)))))
    .orderBy(sql`${people.name} collate nocase`, asc(people.id), asc(holdings.grantedAt), asc(holdings.id))
    .all();
  return [...Map.groupBy(rows, ({ person }) => person.id).values()].flatMap((ofOne) => {
    const person = ofOne[0]?.person;
    if (!person) return [];
    const held = ofOne.flatMap(({ holding }) => (holding ? [holdingOf(holding)] : []));
    return [{ id: person.id, name: person.name, address: person.address, holdings: held }];
  });
}

const holdingOf = (row: typeof holdings.$inferSelect): Holding => ({
  ...functionHeld(row),
  ...{ id: row.id, personId: row.personId, from: row.from, until: row.until },
});

/** The invitations that are still good, the newest first, to functions that the actor may know of (row person.read). */
export function listOpenInvitationsFor(db: Db, actor: Actor, now: Date): Invitation[] {
  return db
    .select()
    .from(invitations)
    .where(
      and(
        and(isNull(invitations.usedAt), isNull(invitations.voidedAt), gt(invitations.expiresAt, now.toISOString())),
        or(sql`false`, ...actor.functions.map((held) => reachOf(held, invitations))),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .all()
    .map(invitationOf);
}

/** What a function lets one know of: all, what is held in its dialogue, or what its own party's people hold there. */
function reachOf(held: FunctionHeld, rows: typeof holdings | typeof invitations): SQL | undefined {
  if (held.function === "administrator") return sql`true`;
  const isForSomething = (held.dialogueId ?? held.bodyId ?? held.meetingId) !== undefined;
  if (held.function === "secretariat" && isForSomething) return isWithin(held, rows);
  if (held.function === "focalPoint" && held.partyId !== undefined)
    return and(eq(rows.party, held.partyId), isWithin(held, rows));
  return sql`false`;
}

function isWithin({ dialogueId, bodyId, meetingId }: FunctionHeld, rows: typeof holdings | typeof invitations) {
  return and(
    dialogueId === undefined ? undefined : eq(rows.dialogueId, dialogueId),
    bodyId === undefined ? undefined : eq(rows.bodyId, bodyId),
    meetingId === undefined ? undefined : eq(rows.meetingId, meetingId),
  );
}

/** How people come in: when one of their devices was last seen, how many passkeys they have, and whether an authenticator. */
export type WayIn = { readonly lastSeenAt?: string; readonly passkeys: number; readonly hasAuthenticator: boolean };

/** The ways in of some people, by their ids. */
export function findWaysIn(db: Db, personIds: readonly string[]): ReadonlyMap<string, WayIn> {
  const seen = db
    .select({ id: deviceSessions.personId, at: max(deviceSessions.lastSeenAt) })
    .from(deviceSessions)
    .where(inArray(deviceSessions.personId, [...personIds]))
    .groupBy(deviceSessions.personId)
    .all();
  const keys = db
    .select({ id: passkeys.personId, count: count() })
    .from(passkeys)
    .where(inArray(passkeys.personId, [...personIds]))
    .groupBy(passkeys.personId)
    .all();
  const withAuthenticator = db
    .select({ id: authenticators.personId })
    .from(authenticators)
    .where(and(inArray(authenticators.personId, [...personIds]), isNotNull(authenticators.confirmedAt)))
    .all();
  return new Map(
    personIds.map((id) => [
      id,
      {
        lastSeenAt: seen.find((row) => row.id === id)?.at ?? undefined,
        passkeys: keys.find((row) => row.id === id)?.count ?? 0,
        hasAuthenticator: withAuthenticator.some((row) => row.id === id),
      },
    ]),
  );
}
