import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { registrations, settledDelegations, settledParticipants } from "#db/schema/registrations.ts";

/**
 * Brings the record's delegations and the number of its people into step with the accepted registrations; inside every
 * act that changes one of them. Where nobody is accepted, what the meeting's file said stands.
 */
export function settleDelegations(tx: Db, meetingId: string): void {
  tx.delete(settledDelegations).where(eq(settledDelegations.meetingId, meetingId)).run();
  tx.delete(settledParticipants).where(eq(settledParticipants.meetingId, meetingId)).run();
  const accepted = and(eq(registrations.meetingId, meetingId), eq(registrations.state, "accepted"));
  const people = sql<number>`count(*)`;
  const delegations = tx
    .select({ meetingId: registrations.meetingId, party: registrations.party, people })
    .from(registrations)
    .where(accepted)
    .groupBy(registrations.party)
    .all();
  if (delegations.length === 0) return;
  tx.insert(settledDelegations).values(delegations).run();
  const total = delegations.reduce((sum, delegation) => sum + delegation.people, 0);
  tx.insert(settledParticipants).values({ meetingId, people: total }).run();
}
