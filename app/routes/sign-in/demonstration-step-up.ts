import { signedInHeader } from "#app/desk/sign-in/device.server.ts";
import { leadingBack, requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { proveInDemonstration } from "#db/demo/people.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Proves in one click who one is, where everything is invented. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  if (!context.demonstration) notFound();
  const returnTo = safeReturnPath((await request.formData()).get("return"));
  const { own } = requireSignedIn(context, leadingBack("/step-up", returnTo));
  const device = proveInDemonstration(context.db, own) ?? notFound();
  return redirect(returnTo, { headers: { "Set-Cookie": signedInHeader(context, device) } });
}
