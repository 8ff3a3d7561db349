import type { FloorSeen } from "#app/desk/floor-access.server.ts";
import type { Db } from "#db/client.ts";
import { roomOptionsOf } from "#db/room-options.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { PartyId } from "#domain/record/record.ts";

/** What a delegation's own wish for the floor is judged by. */
export function subjectOfRequest(
  db: Db,
  { seen }: Pick<FloorSeen, "seen">,
  { partyId, ownerId }: { readonly partyId: PartyId; readonly ownerId: string },
): Subject {
  const { takesRequests } = roomOptionsOf(db, seen.meeting.id);
  return { ...seen.subject, partyId, ownerId, openings: takesRequests ? ["floor requests"] : [] };
}

/** The parties for which somebody sits in this meeting, as head of delegation or delegate. */
export function partiesSpokenFor({ asker, seen }: FloorSeen): readonly PartyId[] {
  return asker.functions.flatMap((held) =>
    (held.function === "headOfDelegation" || held.function === "delegate") && held.meetingId === seen.meeting.id
      ? (held.partyId ?? [])
      : [],
  );
}
