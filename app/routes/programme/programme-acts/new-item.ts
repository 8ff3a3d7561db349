import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { itemIn } from "#app/desk/programme/programme-forms.server.ts";
import { wordsIn } from "#app/desk/points/points-access.server.ts";
import { addItem } from "#db/programme/programme-items.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { validate as isUuid } from "uuid";

/** Adds an item to a session. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireSessionAct(asked);
  const id = wordsIn(form, "id") ?? "";
  const item = isUuid(id) ? itemIn(form, id) : undefined;
  return backToProgramme(acting, item ? addItem(asked.context.db, { ...acting, item }) : "not-understood");
}
