import { askedPasskey } from "#app/desk/sign-in/passkey-check.server.ts";
import { challengeFor } from "#app/desk/sign-in/passkey-form.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** What a new passkey is to be made of. */
export function action({ context }: ActionFunctionArgs) {
  const { person } = requireSignedIn(context, "/account/proofs");
  return challengeFor(context, { purpose: "register", personId: person.id }, (challenge) =>
    askedPasskey(context, challenge, person),
  );
}
