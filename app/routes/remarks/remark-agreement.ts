import { reasonIn } from "#app/desk/access/reason.server.ts";
import { backToRemark, requireRemarkAct } from "#app/desk/remarks/remark-act.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { agreeToRelease } from "#db/remarks/remark-acts.ts";
import { asIfAgreed } from "#domain/remarks/remark-rights.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** The party's word: its own, or as staff received it by another channel, which wants a reason. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { desk, subject, form, acting } = await requireRemarkAct(args, "remark.release", asIfAgreed);
  const isOwnWord = desk.asker.may("remark.read_own", subject);
  const reason = isOwnWord ? undefined : reasonIn(form);
  if (!isOwnWord && reason === undefined)
    return redirect(pathTo`/meetings/${acting.meetingId}/remarks/${acting.remarkId}?news=reason-missing`);
  return backToRemark(agreeToRelease(args.context.db, { ...acting, reason }), acting);
}
