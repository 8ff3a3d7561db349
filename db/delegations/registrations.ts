import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Registration } from "#domain/delegations/registration.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { registrations } from "#db/schema/registrations.ts";

/** A registration as the desk keeps it: with whose account it is, and which import brought it. */
export type StoredRegistration = Registration & {
  readonly personId: string | null;
  readonly importId: string | null;
  readonly sentKey: string | null;
  readonly changedAt: string;
};

type Row = typeof registrations.$inferSelect;

function registrationOf({ nominatedBy: _by, decidedBy: _decider, ...row }: Row): StoredRegistration {
  return {
    ...row,
    replacedBy: row.replacedBy ?? undefined,
    registeredAt: row.registeredAt ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    reason: row.reason ?? undefined,
  };
}

const byMeeting = prepared((db) =>
  db
    .select()
    .from(registrations)
    .where(eq(registrations.meetingId, sql.placeholder("meetingId")))
    // A delegation's head stands first, then its people as they were named; last those who do not come.
    .orderBy(
      asc(registrations.party),
      sql`${registrations.state} in ('refused', 'withdrawn', 'replaced')`,
      sql`not ${registrations.isHead}`,
      asc(registrations.nominatedAt),
      asc(registrations.id),
    )
    .prepare(),
);

/** Everybody of a meeting's delegations whatever became of them; its rules decide who reads which. */
export function listRegistrations(db: Db, meetingId: string): StoredRegistration[] {
  return byMeeting(db).all({ meetingId }).map(registrationOf);
}

export type RegistrationKey = { readonly meetingId: string; readonly registrationId: string };

export const isRegistration = ({ meetingId, registrationId }: RegistrationKey) =>
  and(eq(registrations.id, registrationId), eq(registrations.meetingId, meetingId));

/** One registration of a meeting. */
export function findRegistration(db: Db, key: RegistrationKey): StoredRegistration | undefined {
  const row = db.select().from(registrations).where(isRegistration(key)).get();
  return row && registrationOf(row);
}

/** The newest registration of a person at a meeting that still stands, else the newest at all. */
export function findRegistrationOfPerson(
  db: Db,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): StoredRegistration | undefined {
  const row = db
    .select()
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.personId, personId)))
    .orderBy(
      sql`${registrations.state} in ('refused', 'withdrawn', 'replaced')`,
      sql`${registrations.nominatedAt} desc`,
    )
    .limit(1)
    .get();
  return row && registrationOf(row);
}

/** The registration that still stands of an address at a meeting: there is one at most. */
export function findRegistrationOfAddress(
  db: Db,
  { meetingId, address }: { readonly meetingId: string; readonly address: string },
): StoredRegistration | undefined {
  const row = db
    .select()
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.address, address), standsByAddress))
    .get();
  return row && registrationOf(row);
}

/** Worded as the index over addresses is, which is not used otherwise; nobody stands by an empty one. */
const standsByAddress = sql`${registrations.address} <> '' and ${registrations.state} in ('nominated', 'registered', 'accepted')`;

/** Which of many addresses somebody stands by at a meeting. */
export function standingAddresses(
  db: Db,
  { meetingId, addresses }: { readonly meetingId: string; readonly addresses: readonly string[] },
): ReadonlySet<string> {
  const rows = db
    .select({ address: registrations.address })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), inArray(registrations.address, [...addresses]), standsByAddress))
    .all();
  return new Set(rows.map(({ address }) => address));
}

/** Says whose account a registration is, once somebody came in by the address that it names. */
export function linkRegistrations(
  tx: Db,
  { personId, address, meetingId }: { readonly personId: string; readonly address: string; readonly meetingId: string },
): void {
  const isTheirs = and(eq(registrations.meetingId, meetingId), eq(registrations.address, address));
  tx.update(registrations)
    .set({ personId })
    .where(and(isTheirs, isNull(registrations.personId)))
    .run();
}
