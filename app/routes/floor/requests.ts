import { listedAnswer } from "#app/desk/floor/floor-listed.server.ts";
import { askForFloor } from "#app/desk/floor/own-requests.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Asks for the floor. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, listed } = await askForFloor(asked);
  return listedAnswer(asked, key, listed);
}
