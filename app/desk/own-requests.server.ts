import { requireSession, type FloorSeen, findFloor, readSent } from "#app/desk/floor-access.server.ts";
import { requestSchema } from "#app/desk/floor-schema.server.ts";
import { authorize } from "#app/desk/who-asks.server.ts";
import type { Db } from "#db/client.ts";
import { listWaiting, type SessionKey } from "#db/floor-rows.ts";
import { putOnList, type ListOutcome } from "#db/list-of-speakers.ts";
import { roomOptionsOf } from "#db/room-options.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

type Seen = Pick<FloorSeen, "asker" | "seen">;

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
export function partiesSpokenFor({ asker, seen }: Seen): readonly PartyId[] {
  return asker.functions.flatMap((held) =>
    (held.function === "headOfDelegation" || held.function === "delegate") && held.meetingId === seen.meeting.id
      ? (held.partyId ?? [])
      : [],
  );
}

/** Those of a party who wait, with whether this reader may take each back. */
export function ownWaiting(db: Db, { asker, seen, key, party }: Seen & { key: SessionKey; party: PartyId }) {
  return listWaiting(db, key)
    .filter((waiting) => waiting.party === party)
    .map((entry) => {
      const subject = subjectOfRequest(db, { seen }, { partyId: party, ownerId: entry.addedBy });
      return { entry, subject, mayWithdraw: asker.may("floor.withdraw", subject) };
    });
}

/** Asks for the floor as a form says: for one's own party, or for that of several which is named. */
export async function askForFloor(
  asked: ActionFunctionArgs,
): Promise<{ readonly key: SessionKey; readonly party: PartyId; readonly listed: ListOutcome }> {
  const found = findFloor(asked);
  const { asker, seen, key, doing } = found;
  const { db } = asked.context;
  const own = partiesSpokenFor(found);
  // Asked before the form is read, of everybody: whoever speaks for no party is refused like one who may not ask.
  const [first] = own;
  const subject =
    first === undefined ? seen.subject : subjectOfRequest(db, found, { partyId: first, ownerId: asker.id });
  authorize(asker, "floor.request", subject);
  requireSession(asked, found);
  const { id, kind, party = first } = await readSent(asked.request, requestSchema);
  if (party === undefined || !own.includes(party)) throw new Response(null, { status: 403 });
  return { key, party, listed: putOnList(db, { id, kind, party, isRequest: true, ...key, ...doing }) };
}
