import { readSent, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { nextSchema } from "#app/desk/floor/floor-schema.server.ts";
import { givenAnswer } from "#app/desk/floor/floor-given.server.ts";
import { giveToNext } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Gives the floor to whoever stands first on the list. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const sent = await readSent(asked.request, nextSchema);
  return givenAnswer(asked, key, giveToNext(asked.context.db, { ...sent, ...key, ...doing }));
}
