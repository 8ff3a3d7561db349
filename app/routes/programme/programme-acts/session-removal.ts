import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { removeSession } from "#db/programme/session-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes a session off the programme; the page one comes back to can put it back. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireSessionAct(asked);
  return backToProgramme(acting, removeSession(asked.context.db, acting), "session");
}
