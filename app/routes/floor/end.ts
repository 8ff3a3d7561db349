import { floorAnswer, readSent, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { endSchema } from "#app/desk/floor/floor-schema.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { endTurn } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Ends a turn before the next one begins. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const { turnId } = await readSent(asked.request, endSchema);
  if (!endTurn(asked.context.db, { turnId, ...key, ...doing })) notFound();
  return floorAnswer(asked, key);
}
