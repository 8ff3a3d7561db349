import { findFloor, floorAnswer } from "#app/desk/floor/floor-access.server.ts";
import { subjectOfRequest } from "#app/desk/floor/own-requests.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findEntry } from "#db/floor/floor-rows.ts";
import { withdrawFromList } from "#db/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes back the wish for the floor: one's own, or any of the delegation that one leads. */
export function action(asked: ActionFunctionArgs): Response {
  const found = findFloor(asked);
  const { asker, seen, key, doing } = found;
  const { db } = asked.context;
  const { waitingId: id } = readParams(asked.params, "waitingId");
  const entry = findEntry(db, { ...key, id });
  const subject = entry ? subjectOfRequest(db, found, { partyId: entry.party, ownerId: entry.addedBy }) : seen.subject;
  // An entry is seen by whoever sees the list.
  authorize(asker, "floor.withdraw", subject, "floor.read");
  if (!entry) notFound();
  withdrawFromList(db, { id, ...key, ...doing });
  return floorAnswer(asked, key);
}
