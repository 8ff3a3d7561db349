import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { wordsIn } from "#app/desk/points/points-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { placeItem } from "#db/programme/programme-items.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Moves an item a step within its session. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireSessionAct(asked);
  const { itemId } = readParams(asked.params, "itemId");
  const step = wordsIn(form, "to") === "up" ? "up" : "down";
  return backToProgramme(acting, placeItem(asked.context.db, { ...acting, itemId, step }));
}
