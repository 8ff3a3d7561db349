import { pathTo } from "#app/return-path.server.ts";
import type { Db } from "#db/database/client.ts";
import { findMeetingInviting } from "#db/delegations/invited-delegations.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";

/** Where somebody begins who came in by an invitation: a focal point with the people of the delegation that was asked. */
export function firstPageOf(db: Db, { function: name, dialogueId, partyId }: FunctionHeld): string {
  if (name !== "focalPoint" || dialogueId === undefined || partyId === undefined) return "/";
  const meetingId = findMeetingInviting(db, { dialogueId, party: partyId });
  return meetingId === undefined ? "/" : pathTo`/meetings/${meetingId}/people/of/${partyId}`;
}
