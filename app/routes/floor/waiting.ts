import { readSent, requireFloor, requireParty } from "#app/desk/floor/floor-access.server.ts";
import { listedAnswer } from "#app/desk/floor/floor-listed.server.ts";
import { waitingSchema } from "#app/desk/floor/floor-schema.server.ts";
import { putOnList } from "#db/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts a party on the list of speakers. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const found = requireFloor(asked, "floor.manage");
  const sent = await readSent(asked.request, waitingSchema);
  requireParty(asked, found, sent.party);
  const { key, doing } = found;
  return listedAnswer(asked, key, putOnList(asked.context.db, { ...sent, isRequest: false, ...key, ...doing }));
}
