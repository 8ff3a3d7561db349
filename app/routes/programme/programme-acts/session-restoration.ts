import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { restoreSession } from "#db/programme/session-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts back a session that was taken off the programme. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireSessionAct(asked);
  return backToProgramme(acting, restoreSession(asked.context.db, acting));
}
