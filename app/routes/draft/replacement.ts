import { backToReport, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { mendFinding } from "#app/desk/draft/draft-mending.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Mends what a check found as it suggests. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const act = await requireDraftAct(asked);
  return backToReport(act.acting, mendFinding(asked.context, act));
}
