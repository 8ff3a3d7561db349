import { askedSignature } from "#app/desk/sign-in/passkey-check.server.ts";
import { challengeFor } from "#app/desk/sign-in/passkey-form.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** What a passkey of whoever is signed in is to sign. */
export function action({ context }: ActionFunctionArgs) {
  const { person } = requireSignedIn(context, "/");
  return challengeFor(context, { purpose: "step up", personId: person.id }, (challenge) =>
    askedSignature(context, challenge, person.id),
  );
}
