import { floorAnswer, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { withdrawFromList } from "#db/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes somebody off the list of speakers. */
export function action(asked: ActionFunctionArgs): Response {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const { waitingId: id } = readParams(asked.params, "waitingId");
  if (!withdrawFromList(asked.context.db, { id, ...key, ...doing })) notFound();
  return floorAnswer(asked, key);
}
