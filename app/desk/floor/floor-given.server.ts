import { floorAnswer } from "#app/desk/floor/floor-access.server.ts";
import type { GiveOutcome } from "#db/floor/floor.ts";
import type { SessionKey } from "#db/floor/floor-rows.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Tells whose turn it is now: this act's, or that of whoever was first to take the same step. */
export function givenAnswer(
  asked: Pick<ActionFunctionArgs, "params" | "context">,
  key: SessionKey,
  given: GiveOutcome,
): Response {
  if (given.outcome !== "given") return floorAnswer(asked, key, { problem: given.outcome }, 409);
  return floorAnswer(asked, key, { turnId: given.turn.id, party: given.turn.party });
}
