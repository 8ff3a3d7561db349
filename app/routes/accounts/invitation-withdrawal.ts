import { actOnAccount, backToAccounts } from "#app/desk/accounts/accounts-done.server.ts";
import { asksReason, requireGiving } from "#app/desk/access/giving.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findInvitation, withdrawInvitation } from "#db/accounts/invitations.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes an invitation back before anybody came in by it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { id, held } = findInvitation(context.db, readParams(params, "invitationId").invitationId) ?? notFound();
  requireGiving(actor, held);
  const sent = parseWithZod(await request.formData(), { schema: actOnAccount });
  const { reason, q } = sent.status === "success" ? sent.value : {};
  if (asksReason(actor, held) && reason === undefined) return backToAccounts(q, "reason-missing");

  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: context.clock() };
  const outcome = withdrawInvitation(context.db, { id, reason, ...act });
  return backToAccounts(q, outcome === "withdrawn" ? "invitation-withdrawn" : "invitation-not-open");
}
