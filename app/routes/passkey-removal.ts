import { afterRemoving } from "#app/desk/proofs-page.server.ts";
import { requireSignedIn } from "#app/desk/second-proof.server.ts";
import { securityMail } from "#app/desk/security-mail.server.ts";
import { readParams } from "#app/params.server.ts";
import { removePasskey } from "#db/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Removes one's own passkey. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { own } = requireSignedIn(context, "/account/proofs");
  const mail = securityMail(context, "passkey_removed");
  return afterRemoving(context, removePasskey(context.db, { ...own, mail, ...readParams(params, "passkeyId") }));
}
