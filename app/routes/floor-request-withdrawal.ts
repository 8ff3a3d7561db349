import { findFloor } from "#app/desk/floor-access.server.ts";
import { partiesSpokenFor, subjectOfRequest } from "#app/desk/own-requests.server.ts";
import { authorize } from "#app/desk/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { listWaiting } from "#db/floor-rows.ts";
import { withdrawFromList } from "#db/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes the wish for the floor back from a page without scripts: the first of the delegation's that waits. */
export function action(asked: ActionFunctionArgs): Response {
  const found = findFloor(asked);
  const { asker, seen, key, doing } = found;
  const { db } = asked.context;
  const [party] = partiesSpokenFor(found);
  const entry = listWaiting(db, key).find((waiting) => waiting.party === party);
  const own = { partyId: party ?? "", ownerId: entry?.addedBy ?? asker.id };
  authorize(asker, "floor.withdraw", party === undefined ? seen.subject : subjectOfRequest(db, found, own));
  // Called or withdrawn in between needs no word: the page that follows shows it.
  if (entry) withdrawFromList(db, { id: entry.id, ...key, ...doing });
  return redirect(pathTo`/meetings/${key.meetingId}`);
}
