import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { mailsOf } from "#app/desk/approvals/approval-mail.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { meetCondition } from "#db/approvals/approval-letters.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Says that what a chair made their approval depend on is done. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  authorize(desk.asker, "approval.settle_condition", desk.subject, "approval.read");
  const approvalId = String((await request.formData()).get("approval") ?? "");
  const key = { approvalId, meetingId: desk.meeting.id };
  meetCondition(context.db, { ...key, ...desk.doing, mails: mailsOf(context, desk) });
  context.mail.poke();
  return redirect(pathTo`/meetings/${desk.meeting.id}/report/versions`);
}
