import { afterRemoving } from "#app/desk/proofs-page.server.ts";
import { requireSignedIn } from "#app/desk/second-proof.server.ts";
import { removeAuthenticator } from "#db/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Removes one's own authenticator app. */
export function action({ context }: ActionFunctionArgs): Response {
  return afterRemoving(removeAuthenticator(context.db, requireSignedIn(context, "/account/proofs").own));
}
