import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { removeItem } from "#db/programme/programme-items.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes an item out of its session; the page one comes back to can put it back. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireSessionAct(asked);
  const { itemId } = readParams(asked.params, "itemId");
  return backToProgramme(acting, removeItem(asked.context.db, { ...acting, itemId }), "item");
}
