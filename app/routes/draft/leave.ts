import { backToReport, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { leaveOffer } from "#app/desk/draft/draft-acts.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Leaves what was edited as it stands. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const act = await requireDraftAct(asked);
  return backToReport(act.acting, leaveOffer(asked.context, act));
}
