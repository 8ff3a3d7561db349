import { requireSession, type FloorSeen, findFloor, readSent } from "#app/desk/floor/floor-access.server.ts";
import { requestSchema } from "#app/desk/floor/floor-schema.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { listWaiting, type SessionKey } from "#db/floor/floor-rows.ts";
import { putOnList, type ListOutcome } from "#db/floor/list-of-speakers.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import type { Act } from "#domain/access/rights.ts";
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

/**
 * Reads a form about a wish for the floor: of one's own party, or of that of several which is named. Whoever speaks for
 * no party is refused before the form is read, as one is who may not do `act` to a wish of their own.
 */
export async function readOwnWish<Sent extends { readonly party?: PartyId | undefined }>(
  asked: ActionFunctionArgs,
  found: FloorSeen,
  act: Act,
  read: (request: Request) => Promise<Sent>,
): Promise<Sent & { readonly party: PartyId }> {
  const { asker, seen } = found;
  const own = partiesSpokenFor(found);
  const [first] = own;
  const subject =
    first === undefined
      ? seen.subject
      : subjectOfRequest(asked.context.db, found, { partyId: first, ownerId: asker.id });
  authorize(asker, act, subject);
  const sent = await read(asked.request);
  const party = sent.party ?? first;
  if (party === undefined || !own.includes(party)) throw new Response(null, { status: 403 });
  return { ...sent, party };
}

/** Asks for the floor as a form says. */
export async function askForFloor(
  asked: ActionFunctionArgs,
): Promise<{ readonly key: SessionKey; readonly party: PartyId; readonly listed: ListOutcome }> {
  const found = findFloor(asked);
  const { key, doing } = found;
  const { id, kind, party } = await readOwnWish(asked, found, "floor.request", (request) => {
    requireSession(asked, found);
    return readSent(request, requestSchema);
  });
  const listed = putOnList(asked.context.db, { id, kind, party, isRequest: true, ...key, ...doing });
  return { key, party, listed };
}
