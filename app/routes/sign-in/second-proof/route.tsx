import { FirstProofPage } from "#app/components/sign-in/first-proof-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { SecondProofPage } from "#app/components/sign-in/second-proof-page.tsx";
import { proofsPage } from "#app/desk/sign-in/proofs-page.server.ts";
import { leadingBack, requireSignedIn, returnPathOf } from "#app/desk/sign-in/second-proof.server.ts";
import { proofByCode } from "#app/desk/sign-in/proof-by-code.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("second.title")]);

/** What whoever came in by mail can prove themselves with; those who did already go on. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = returnPathOf(request);
  const { assurance, own } = requireSignedIn(context, leadingBack("/sign-in/second", returnTo));
  if (assurance === "two proofs") throw redirect(returnTo);
  const { passkeys, hasAuthenticator, recoveryCodes, hasAny } = proofsPage(context, own);
  return { hasPasskey: passkeys.length > 0, hasAuthenticator, hasCodes: recoveryCodes > 0, hasAny, returnTo };
}

/** Takes a code of the app, or one of those kept on paper. */
export function action({ request, context }: ActionFunctionArgs) {
  return proofByCode(request, context, ["app", "recovery"]);
}

export default function SecondProof() {
  const { hasAny, ...page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return hasAny ? <SecondProofPage {...page} problem={problem} /> : <FirstProofPage returnTo={page.returnTo} />;
}
