import { actOnAccount, backToAccounts } from "#app/desk/accounts/accounts-done.server.ts";
import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { forgottenMail } from "#app/desk/sign-in/security-mail.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findPerson } from "#db/accounts/people.ts";
import { forgetProofs } from "#db/sign-in/second-proofs.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Forgets the second proofs of somebody who lost them; they begin again with a mail. Never one's own. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  authorizeFresh(actor, "function.grant", {}, { read: "person.read", home: "/accounts" });
  const { id } = findPerson(context.db, readParams(params, "personId").personId) ?? notFound();
  if (id === actor.id) throw new Response(null, { status: 403 });
  const sent = parseWithZod(await request.formData(), { schema: actOnAccount });
  const { reason, q } = sent.status === "success" ? sent.value : {};
  if (reason === undefined) return backToAccounts(q, "reason-missing");

  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: context.clock() };
  const outcome = forgetProofs(context.db, { personId: id, reason, mail: forgottenMail(context), ...act });
  context.mail.poke();
  return backToAccounts(q, outcome === "forgotten" ? "proofs-forgotten" : "no-proofs");
}
