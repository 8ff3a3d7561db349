import { backToRemark, requireRemarkAct } from "#app/desk/remarks/remark-act.server.ts";
import { withdrawRemark } from "#db/remarks/remark-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes a text back. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireRemarkAct(args, "remark.change");
  const { meetingId, remarkId, actorId, deviceSessionId, now } = acting;
  return backToRemark(withdrawRemark(args.context.db, { meetingId, remarkId, actorId, deviceSessionId, now }), acting);
}
