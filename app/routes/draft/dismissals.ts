import { backToReport, fieldIn, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { dismissFinding } from "#db/draft/dismissed-findings.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Says that a finding is no mistake, with a reason that stays. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireDraftAct(asked);
  const fingerprint = fieldIn(form, "fingerprint") ?? notFound();
  const check = fieldIn(form, "check") ?? notFound();
  const reason = reasonIn(form);
  if (reason === undefined) return backToReport(acting, "reason-missing");
  const quote = fieldIn(form, "quote") ?? "";
  return backToReport(acting, dismissFinding(asked.context.db, { ...acting, fingerprint, check, quote, reason }));
}
