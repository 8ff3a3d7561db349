import { floorAnswer, readSent, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { placeSchema } from "#app/desk/floor/floor-schema.server.ts";
import { readParams } from "#app/params.server.ts";
import { placeOnList } from "#db/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Moves somebody on the list of speakers. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const { waitingId: id } = readParams(asked.params, "waitingId");
  const { before } = await readSent(asked.request, placeSchema);
  const outcome = placeOnList(asked.context.db, { id, before, ...key, ...doing });
  return outcome === "placed" ? floorAnswer(asked, key) : floorAnswer(asked, key, { problem: outcome }, 409);
}
