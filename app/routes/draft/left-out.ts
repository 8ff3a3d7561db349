import { backToReport, fieldIn, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { leaveOut } from "#db/draft/lines-left-out.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Leaves a line out of the report, with a reason. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireDraftAct(asked);
  const reason = reasonIn(form);
  if (reason === undefined) return backToReport(acting, "reason-missing");
  const interventionId = fieldIn(form, "intervention") ?? "";
  return backToReport(acting, leaveOut(asked.context.db, { ...acting, interventionId, reason }));
}
