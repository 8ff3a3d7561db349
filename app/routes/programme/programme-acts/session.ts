import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { sessionIn } from "#app/desk/programme/programme-forms.server.ts";
import { changeSession } from "#db/programme/session-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Says what a session is, when it is and who moderates it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireSessionAct(asked);
  const fields = sessionIn(form);
  return backToProgramme(acting, fields ? changeSession(asked.context.db, { ...acting, fields }) : "not-understood");
}
