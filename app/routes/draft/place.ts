import { backToReport, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { placeMissing } from "#app/desk/draft/draft-acts.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts a missing sentence into the draft. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const act = await requireDraftAct(asked);
  return backToReport(act.acting, placeMissing(asked.context, act));
}
