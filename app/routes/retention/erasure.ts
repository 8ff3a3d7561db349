import { erasableAs } from "#app/desk/retention/erasures-access.server.ts";
import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { erasePerson } from "#db/retention/erasure.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Erases somebody who asked for it, with the reason that the audit keeps. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asker = whoAsks(context);
  const { personId } = readParams(params, "personId");
  const subject = erasableAs(context.db, asker, personId) ?? notFound();
  authorizeFresh(asker, "privacy.execute_erasure", subject, { read: "person.read", home: "/erasures" });
  const reason = reasonIn(await request.formData());
  if (reason === undefined) return redirect("/erasures?problem=reason");

  const { id: actorId, deviceSessionId } = asker;
  const outcome = erasePerson(context.db, { personId, reason, actorId, deviceSessionId, now: context.clock() });
  return redirect(outcome === "erased" ? "/erasures?done=erased" : "/erasures?problem=not-asked");
}
