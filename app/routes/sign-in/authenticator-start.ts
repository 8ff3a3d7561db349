import { leadingBack, requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { startAuthenticator } from "#db/sign-in/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Begins to set an authenticator app up, with a new secret. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { own } = requireSignedIn(context, "/account/proofs");
  const returnTo = safeReturnPath((await request.formData()).get("return"));
  switch (startAuthenticator(context.db, context.key, own)) {
    case "begun":
      return redirect(leadingBack("/account/proofs/authenticator", returnTo));
    case "set-already":
      return redirect("/account/proofs");
    case "needs-fresh-proof":
      return redirect(leadingBack("/step-up", "/account/proofs"));
  }
}
