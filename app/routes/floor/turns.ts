import { readSent, requireFloor, requireParty } from "#app/desk/floor/floor-access.server.ts";
import { givenAnswer } from "#app/desk/floor/floor-given.server.ts";
import { turnSchema } from "#app/desk/floor/floor-schema.server.ts";
import { giveFloor } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Gives the floor to anybody, or to somebody whom nobody can name yet. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const found = requireFloor(asked, "floor.manage");
  const { turnId, after, ...speaker } = await readSent(asked.request, turnSchema);
  if (speaker.party !== null) requireParty(asked, found, speaker.party);
  const { key, doing } = found;
  return givenAnswer(asked, key, giveFloor(asked.context.db, { turnId, after, speaker, ...key, ...doing }));
}
