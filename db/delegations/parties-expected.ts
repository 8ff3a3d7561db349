import type { PartyId } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";

/** The parties that may come to a meeting: those that have people there, and those that were asked and did not decline. */
export function partiesExpected(db: Db, meetingId: string): ReadonlySet<PartyId> {
  const coming = listDelegations(db, meetingId).flatMap(({ party }) => party ?? []);
  const asked = listInvitedDelegations(db, meetingId).filter(({ declinedAt }) => declinedAt === null);
  return new Set([...coming, ...asked.map(({ party }) => party)]);
}
