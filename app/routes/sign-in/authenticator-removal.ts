import { afterRemoving } from "#app/desk/sign-in/proofs-page.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { removeAuthenticator } from "#db/sign-in/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Removes one's own authenticator app. */
export function action({ context }: ActionFunctionArgs): Response {
  const { own } = requireSignedIn(context, "/account/proofs");
  const mail = securityMail(context, "authenticator_removed");
  return afterRemoving(context, removeAuthenticator(context.db, { ...own, mail }));
}
