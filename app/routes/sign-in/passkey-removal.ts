import { afterRemoving } from "#app/desk/sign-in/proofs-page.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { readParams } from "#app/params.server.ts";
import { removePasskey } from "#db/sign-in/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Removes one's own passkey. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { own } = requireSignedIn(context, "/account/proofs");
  const mail = securityMail(context, "passkey_removed");
  return afterRemoving(context, removePasskey(context.db, { ...own, mail, ...readParams(params, "passkeyId") }));
}
