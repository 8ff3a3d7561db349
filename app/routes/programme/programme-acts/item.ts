import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { itemIn } from "#app/desk/programme/programme-forms.server.ts";
import { readParams } from "#app/params.server.ts";
import { changeItem } from "#db/programme/programme-items.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Says what an item is and who presents it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireSessionAct(asked);
  const item = itemIn(form, readParams(asked.params, "itemId").itemId);
  return backToProgramme(acting, item ? changeItem(asked.context.db, { ...acting, item }) : "not-understood");
}
