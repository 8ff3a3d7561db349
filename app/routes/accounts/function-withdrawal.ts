import { actOnAccount, backToAccounts } from "#app/desk/accounts/accounts-done.server.ts";
import { asksReason, requireGiving } from "#app/desk/access/giving.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { findHolding } from "#db/accounts/holdings.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes a function away: whoever may give it may. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const holding = findHolding(context.db, readParams(params, "holdingId").holdingId) ?? notFound();
  requireGiving(actor, holding);
  const sent = parseWithZod(await request.formData(), { schema: actOnAccount });
  const { reason, q } = sent.status === "success" ? sent.value : {};
  if (asksReason(actor, holding) && reason === undefined) return backToAccounts(q, "reason-missing");

  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: context.clock() };
  const outcome = withdrawFunction(context.db, { id: holding.id, reason, ...act });
  return outcome === "no-such-function" ? notFound() : backToAccounts(q, outcome);
}
