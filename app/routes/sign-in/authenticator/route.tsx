import { AuthenticatorPage } from "#app/components/sign-in/authenticator-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { authenticatorPicture } from "#app/desk/sign-in/authenticator-picture.server.ts";
import { afterAdding } from "#app/desk/sign-in/proofs-page.server.ts";
import { leadingBack, requireSignedIn, returnPathOf } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { findSecretInSetting } from "#db/sign-in/authenticators.ts";
import { addAuthenticator } from "#db/sign-in/second-proofs.ts";
import { inGroups, readSecondCode } from "#domain/access/second-code.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("authenticator.title")]);

/** The secret that is being set up on this device, as a picture and to be typed. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { person, own } = requireSignedIn(context, "/account/proofs");
  const secret = findSecretInSetting(context.db, context.key, own);
  if (secret === undefined) throw redirect("/account/proofs");
  const returnTo = returnPathOf(request);
  return { picture: authenticatorPicture(context, person, secret), secret: inGroups(secret), returnTo };
}

/** Takes the app's first code; from then on it counts. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { own } = requireSignedIn(context, "/account/proofs");
  const form = await request.formData();
  const typed = readSecondCode(String(form.get("code") ?? ""));
  if (typed?.kind !== "app") return data({ problem: "not-a-code" as const }, 422);

  const added = addAuthenticator(context.db, context.key, {
    ...{ ...own, code: typed.code },
    mail: securityMail(context, "authenticator_added"),
  });
  switch (added.outcome) {
    case "added":
      return afterAdding(context, added.device, form.get("return"));
    case "wrong":
      return data({ problem: "wrong" as const }, 422);
    case "needs-fresh-proof":
      return redirect(leadingBack("/step-up", "/account/proofs"));
    case "known-already":
    case "not-begun":
      return redirect("/account/proofs");
  }
}

export default function Authenticator() {
  return <AuthenticatorPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
