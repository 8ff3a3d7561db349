import { floorAnswer } from "#app/desk/floor/floor-access.server.ts";
import type { SessionKey } from "#db/floor/floor-rows.ts";
import type { ListOutcome } from "#db/floor/list-of-speakers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Tells under which id the party stands on the list now, or why it does not. */
export function listedAnswer(
  asked: Pick<ActionFunctionArgs, "params" | "context">,
  key: SessionKey,
  listed: ListOutcome,
): Response {
  if (listed.outcome !== "listed") return floorAnswer(asked, key, { problem: listed.outcome }, 409);
  return floorAnswer(asked, key, { waitingId: listed.waitingId });
}
