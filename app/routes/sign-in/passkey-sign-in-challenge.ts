import { askedSignature } from "#app/desk/sign-in/passkey-check.server.ts";
import { challengeFor } from "#app/desk/sign-in/passkey-form.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** What a passkey is to sign, before anybody said who they are. */
export function action({ context }: ActionFunctionArgs) {
  return challengeFor(context, { purpose: "sign in", personId: null }, (challenge) =>
    askedSignature(context, challenge),
  );
}
