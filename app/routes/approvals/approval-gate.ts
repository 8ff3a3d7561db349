import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { askFor } from "#db/approvals/approval-letters.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Asks the chairs for the last word, or again only whether it may go out. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  authorize(desk.asker, "approval.ask", desk.subject, "approval.read");
  const gate = (await request.formData()).get("gate") === "final" ? "final" : "circulate";
  askFor(context.db, { versionId: desk.version.id, gate, ...desk.doing });
  return redirect(pathTo`/meetings/${desk.meeting.id}/report/versions`);
}
