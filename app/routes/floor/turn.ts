import { floorAnswer, readSent, requireFloor, requireParty } from "#app/desk/floor/floor-access.server.ts";
import { speakerSchema } from "#app/desk/floor/floor-schema.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { nameTurn } from "#db/floor/floor.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Says who has, or had, the floor. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const found = requireFloor(asked, "floor.manage");
  const { turnId } = readParams(asked.params, "turnId");
  const speaker = await readSent(asked.request, speakerSchema);
  if (speaker.party !== null) requireParty(asked, found, speaker.party);
  const { key, doing } = found;
  if (!nameTurn(asked.context.db, { turnId, speaker, ...key, ...doing })) notFound();
  return floorAnswer(asked, key);
}
