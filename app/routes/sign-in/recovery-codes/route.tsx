import { pageTitle } from "#app/components/page-title.ts";
import { RecoveryCodesPage } from "#app/components/sign-in/recovery-codes-page.tsx";
import { leadingBack, requireSignedIn, returnPathOf } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { countRecoveryCodes, makeRecoveryCodes } from "#db/sign-in/recovery-codes.ts";
import { hasSecondProof } from "#db/sign-in/second-proofs.ts";
import { inGroups } from "#domain/access/second-code.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("codes.title")]);

/** Whether there are codes that new ones would void. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = returnPathOf(request);
  const page = leadingBack("/account/proofs/codes", returnTo);
  const { own } = requireSignedIn(context, page);
  if (!hasSecondProof(context.db, own.personId)) throw redirect("/account/proofs");
  if (!own.isFresh) throw redirect(leadingBack("/step-up", page));
  return { left: countRecoveryCodes(context.db, own.personId), returnTo };
}

/** Makes ten codes and shows them, this once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const page = leadingBack("/account/proofs/codes", safeReturnPath(form.get("return")));
  const { own } = requireSignedIn(context, page);
  const { personId, deviceSessionId, isFresh, now } = own;
  if (!hasSecondProof(context.db, personId)) throw redirect("/account/proofs");
  if (!isFresh) throw redirect(leadingBack("/step-up", page));
  const codes = makeRecoveryCodes(context.db, context.key, {
    ...{ actorId: personId, personId, deviceSessionId, now },
    mail: securityMail(context, "codes_made"),
  });
  context.mail.poke();
  return { codes: codes.map(inGroups) };
}

export default function RecoveryCodes() {
  return <RecoveryCodesPage {...useLoaderData<typeof loader>()} codes={useActionData<typeof action>()?.codes} />;
}
