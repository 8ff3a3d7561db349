import { letterMail, mailsOf } from "#app/desk/approvals/approval-mail.server.ts";
import { requireLetters } from "#app/desk/approvals/letters.server.ts";
import { confirmLetter, discardLetter } from "#db/approvals/approval-letters.ts";
import { findApproval } from "#db/approvals/approvals.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Confirms that a letter says what another entered, or takes out one that nobody has confirmed. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const approvalId = String(form.get("approval") ?? "");
  const isDiscarded = form.get("discard") === "yes";
  const found = findApproval(context.db, { approvalId, meetingId: params["meetingId"] ?? "" });
  // Whoever entered it may take it out, and not confirm it.
  const desk = requireLetters({ params, context }, found && !isDiscarded ? [found.enteredBy] : []);
  const key = { approvalId, meetingId: desk.meeting.id, ...desk.doing };
  const outcome = isDiscarded
    ? discardLetter(context.db, key)
    : confirmLetter(context.db, { ...key, mails: mailsOf(context, desk), mailToChair: letterMail(context, desk) });
  context.mail.poke();
  const isDone = ["discarded", "given", "cleared", "back"].includes(outcome);
  return redirect(`${desk.home}/letters${isDone ? "" : `?problem=${outcome}`}`);
}
