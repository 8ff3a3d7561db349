import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import type { Intervention } from "#db/room/interventions.ts";
import { findIntervention } from "#db/room/interventions.ts";

/** An intervention of this session that has not been withdrawn. Throws 404 where there is none. */
export function requireStanding(
  db: Db,
  { meetingId, sessionId, interventionId }: { meetingId: string; sessionId: string; interventionId: string },
): Intervention {
  const intervention = findIntervention(db, { meetingId, interventionId }) ?? notFound();
  return intervention.sessionId === sessionId && intervention.withdrawnAt === null ? intervention : notFound();
}
