import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { PartyId } from "#domain/record/record.ts";
import type { Db } from "#db/client.ts";
import { invitedDelegations, registrations } from "#db/schema/registrations.ts";

/** A party that was asked to a meeting. */
export type InvitedDelegation = Omit<typeof invitedDelegations.$inferSelect, "invitedBy" | "declinedBy">;

export type DelegationKey = { readonly meetingId: string; readonly party: PartyId };

const columns = {
  ...{ meetingId: invitedDelegations.meetingId, party: invitedDelegations.party, quota: invitedDelegations.quota },
  ...{ invitedAt: invitedDelegations.invitedAt, messageId: invitedDelegations.messageId },
  ...{ remindedAt: invitedDelegations.remindedAt, declinedAt: invitedDelegations.declinedAt },
};

export const isDelegation = ({ meetingId, party }: DelegationKey) =>
  and(eq(invitedDelegations.meetingId, meetingId), eq(invitedDelegations.party, party));

/** The parties that were asked to a meeting. */
export function listInvitedDelegations(db: Db, meetingId: string): InvitedDelegation[] {
  return db
    .select(columns)
    .from(invitedDelegations)
    .where(eq(invitedDelegations.meetingId, meetingId))
    .orderBy(asc(invitedDelegations.party))
    .all();
}

/** One of them. */
export function findInvitedDelegation(db: Db, key: DelegationKey): InvitedDelegation | undefined {
  return db.select(columns).from(invitedDelegations).where(isDelegation(key)).get();
}

/** How many more a party may send; undefined where nobody set a limit. */
export function placesLeft(db: Db, key: DelegationKey): number | undefined {
  const quota = findInvitedDelegation(db, key)?.quota ?? undefined;
  return quota === undefined ? undefined : Math.max(0, quota - countStanding(db, key));
}

/** How many people of a delegation may come, or may yet. */
export function countStanding(db: Db, { meetingId, party }: DelegationKey): number {
  const isOfParty = and(eq(registrations.meetingId, meetingId), eq(registrations.party, party));
  const stands = inArray(registrations.state, ["nominated", "registered", "accepted"]);
  return db.select({ count: count() }).from(registrations).where(and(isOfParty, stands)).get()?.count ?? 0;
}
