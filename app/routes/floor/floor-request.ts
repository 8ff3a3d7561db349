import { delegatePath } from "#app/desk/floor/delegate-path.server.ts";
import { askForFloor } from "#app/desk/floor/own-requests.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Asks for the floor from a page without scripts, and goes back to it: it says what came of it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { key, party } = await askForFloor(asked);
  return redirect(delegatePath(key.meetingId, party));
}
