import { pathTo } from "#app/return-path.server.ts";
import type { PartyId } from "#domain/record/record.ts";

/** A delegate's page of a meeting, for the party that it was sent for: some people sit there for two. */
export function delegatePath(meetingId: string, party: PartyId): string {
  return `${pathTo`/meetings/${meetingId}`}?for=${encodeURIComponent(party)}`;
}
