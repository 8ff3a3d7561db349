import { backToReport, fieldIn, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { listAgain } from "#db/draft/dismissed-findings.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Has a finding listed again. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireDraftAct(asked);
  const fingerprint = fieldIn(form, "fingerprint") ?? "";
  return backToReport(acting, listAgain(asked.context.db, { ...acting, fingerprint }));
}
