import { backToReport, fieldIn, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { putBackIn } from "#db/draft/lines-left-out.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes back that a line was left out. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireDraftAct(asked);
  const interventionId = fieldIn(form, "intervention") ?? "";
  return backToReport(acting, putBackIn(asked.context.db, { ...acting, interventionId }));
}
