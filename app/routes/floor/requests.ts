import { findFloor, readSent, requireSession } from "#app/desk/floor-access.server.ts";
import { listedAnswer } from "#app/desk/floor-listed.server.ts";
import { requestSchema } from "#app/desk/floor-schema.server.ts";
import { partiesSpokenFor, subjectOfRequest } from "#app/desk/own-requests.server.ts";
import { authorize } from "#app/desk/who-asks.server.ts";
import { putOnList } from "#db/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Asks for the floor for one's own party, or for that of several which is named. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
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
  return listedAnswer(asked, key, putOnList(db, { id, kind, party, isRequest: true, ...key, ...doing }));
}
