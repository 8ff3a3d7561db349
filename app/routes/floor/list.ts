import { floorAnswer, readSent, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { listSchema } from "#app/desk/floor/floor-schema.server.ts";
import { closeList } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Closes the list of speakers, or opens it again. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const { isClosed } = await readSent(asked.request, listSchema);
  closeList(asked.context.db, { isClosed, ...key, ...doing });
  return floorAnswer(asked, key);
}
