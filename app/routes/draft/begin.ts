import { backToReport, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Begins the draft: from now on the report is what is written in it. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireDraftAct(asked);
  return backToReport(acting, asked.context.drafts.begin(acting));
}
