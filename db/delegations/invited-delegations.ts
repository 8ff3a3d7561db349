import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { PartyId } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { meetings } from "#db/schema/meetings.ts";
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

/** The meeting whose registration is open and to which a party was asked, the newest invitation first. */
export function findMeetingInviting(
  db: Db,
  { dialogueId, party }: { readonly dialogueId: string; readonly party: PartyId },
): string | undefined {
  const isOpen = and(eq(meetings.dialogueId, dialogueId), eq(meetings.state, "registration"));
  return db
    .select({ meetingId: invitedDelegations.meetingId })
    .from(invitedDelegations)
    .innerJoin(meetings, eq(meetings.id, invitedDelegations.meetingId))
    .where(and(isOpen, eq(invitedDelegations.party, party)))
    .orderBy(desc(invitedDelegations.invitedAt))
    .limit(1)
    .get()?.meetingId;
}
