import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { restoreItem } from "#db/programme/programme-items.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts back the item that was taken out of a session last. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireSessionAct(asked);
  return backToProgramme(acting, restoreItem(asked.context.db, acting));
}
