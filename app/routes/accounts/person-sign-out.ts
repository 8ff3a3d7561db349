import { actOnAccount, backToAccounts } from "#app/desk/accounts/accounts-done.server.ts";
import { maySignOut } from "#app/desk/accounts/accounts-page.server.ts";
import { subjectOfHeld } from "#app/desk/access/giving.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { findPerson } from "#db/accounts/people.ts";
import { signOutEverywhere } from "#db/sign-in/sign-out.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Signs a person out on every device. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { id } = findPerson(context.db, readParams(params, "personId").personId) ?? notFound();
  const now = context.clock();
  const holdings = listHoldings(context.db, { personId: id, day: now.toISOString().slice(0, 10) });
  if (!maySignOut(actor, holdings)) {
    actor.refused("session.revoke_other");
    if (!holdings.some((held) => actor.may("person.read", subjectOfHeld(held)))) notFound();
    throw new Response(null, { status: 403 });
  }
  const sent = parseWithZod(await request.formData(), { schema: actOnAccount });
  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now };
  signOutEverywhere(context.db, { personId: id, ...act });
  return backToAccounts(sent.status === "success" ? sent.value.q : undefined, "signed-out");
}
