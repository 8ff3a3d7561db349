import { backToRemark, requireRemarkAct } from "#app/desk/remarks/remark-act.server.ts";
import { releaseRemark } from "#db/remarks/remark-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Opens a text to everybody at the meeting, after its party's word. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requireRemarkAct(args, "remark.release");
  return backToRemark(releaseRemark(args.context.db, acting), acting);
}
