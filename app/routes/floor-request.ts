import { findFloor, requireSession } from "#app/desk/floor-access.server.ts";
import { partiesSpokenFor, subjectOfRequest } from "#app/desk/own-requests.server.ts";
import { authorize } from "#app/desk/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { putOnList } from "#db/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const sentId = z.uuid();

/** Asks for the floor from a page without scripts, and goes back to it: it says what came of it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const found = findFloor(asked);
  const { asker, seen, key, doing } = found;
  const { db } = asked.context;
  const [party] = partiesSpokenFor(found);
  const own = { partyId: party ?? "", ownerId: asker.id };
  authorize(asker, "floor.request", party === undefined ? seen.subject : subjectOfRequest(db, found, own));
  requireSession(asked, found);
  const id = sentId.safeParse((await asked.request.formData()).get("id"));
  if (!id.success || party === undefined) throw new Response(null, { status: 400 });
  putOnList(db, { id: id.data, kind: "statement", party, isRequest: true, ...key, ...doing });
  return redirect(pathTo`/meetings/${key.meetingId}`);
}
