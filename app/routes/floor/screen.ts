import { floorAnswer, readSent, requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { screenSchema } from "#app/desk/floor/floor-schema.server.ts";
import { setScreen } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Sets what the screen in the room shows. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, doing } = requireFloor(asked, "floor.manage");
  const screen = await readSent(asked.request, screenSchema);
  setScreen(asked.context.db, { screen, ...key, ...doing });
  return floorAnswer(asked, key);
}
