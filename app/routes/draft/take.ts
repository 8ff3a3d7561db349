import { backToReport, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { takeOffer } from "#app/desk/draft/draft-acts.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes what the record says now in the place of what was edited. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const act = await requireDraftAct(asked);
  return backToReport(act.acting, takeOffer(asked.context, act));
}
