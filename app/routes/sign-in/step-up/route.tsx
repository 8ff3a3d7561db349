import { pageTitle } from "#app/components/page-title.ts";
import { StepUpPage } from "#app/components/sign-in/step-up-page.tsx";
import { proofByCode } from "#app/desk/sign-in/proof-by-code.server.ts";
import { proofsPage } from "#app/desk/sign-in/proofs-page.server.ts";
import { leadingBack, requireSignedIn, returnPathOf } from "#app/desk/sign-in/second-proof.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("step_up.title")]);

/** By what one can prove afresh who one is. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = returnPathOf(request);
  const { own } = requireSignedIn(context, leadingBack("/step-up", returnTo));
  const { passkeys, hasAuthenticator } = proofsPage(context, own);
  return { hasPasskey: passkeys.length > 0, hasAuthenticator, isDemonstration: context.demonstration, returnTo };
}

/** Takes a code of the app. Codes kept on paper are for whoever lost everything else, not for every day. */
export function action({ request, context }: ActionFunctionArgs) {
  return proofByCode(request, context, ["app"]);
}

export default function StepUp() {
  return <StepUpPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()} />;
}
