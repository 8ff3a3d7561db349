import { quotaIn } from "#app/desk/accounts/invited-page.server.ts";
import { requireDelegation } from "#app/desk/delegations/people-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { setQuota } from "#db/delegations/delegation-invitations.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Sets how many people a party may send. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const { asker, subject, meeting, party, doing } = requireDelegation(asked);
  authorize(asker, "invitation.send", subject, "meeting.read");
  const quota = quotaIn((await request.formData()).get("quota"));
  const home = pathTo`/meetings/${meeting.id}/people/of/${party}`;
  if (quota === undefined) return redirect(`${home}?problem=quota`);
  if (setQuota(asked.context.db, { meetingId: meeting.id, party, quota, ...doing }) === "not-invited") notFound();
  return redirect(home);
}
