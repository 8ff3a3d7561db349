import { deviceOf } from "#app/desk/sign-in/device.server.ts";
import { madePasskey } from "#app/desk/sign-in/passkey-form.server.ts";
import { afterAdding } from "#app/desk/sign-in/proofs-page.server.ts";
import { leadingBack, requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { addPasskey } from "#db/sign-in/second-proofs.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Adds a passkey; the first one is followed by the recovery codes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { own } = requireSignedIn(context, "/account/proofs");
  const form = await request.formData();
  const made = await madePasskey(context, form, own.personId);
  if (!made) return Response.json({ problem: "refused" }, { status: 422 });

  const added = addPasskey(context.db, {
    ...{ ...own, mail: securityMail(context, "passkey_added") },
    passkey: { ...made, name: deviceOf(request) },
  });
  switch (added.outcome) {
    case "added":
      return afterAdding(context, added.device, form.get("return"));
    case "needs-fresh-proof":
      return redirect(leadingBack("/step-up", "/account/proofs"));
    case "known-already":
      return Response.json({ problem: "known-already" }, { status: 422 });
  }
}
