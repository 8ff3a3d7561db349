import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { removePencil } from "#db/approvals/pencils.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Rubs out what one wrote oneself. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  authorize(desk.asker, "draft.pencil", desk.subject, "approval.read");
  const form = await request.formData();
  const key = { id: String(form.get("pencil") ?? ""), meetingId: desk.meeting.id };
  if (removePencil(context.db, { ...key, ...desk.doing }) === "no-such-pencil") notFound();
  const search = new URLSearchParams({ whole: "1", at: String(form.get("at") ?? "") });
  return redirect(`${desk.home}?${search.toString()}`);
}
