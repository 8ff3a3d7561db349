import { signedInHeader } from "#app/desk/sign-in/device.server.ts";
import { usedPasskey } from "#app/desk/sign-in/passkey-form.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { proveByPasskey } from "#db/sign-in/proving.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Proves the device by a passkey: as the second proof after a mail, and afresh for an act that asks for it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { own } = requireSignedIn(context, "/");
  const form = await request.formData();
  const use = await usedPasskey(context, form, { purpose: "step up", personId: own.personId });
  if (!use) return Response.json({ problem: "refused" }, { status: 422 });

  const proved = proveByPasskey(context.db, { ...own, use });
  if (proved.outcome !== "proved") return Response.json({ problem: "refused" }, { status: 422 });
  return redirect(safeReturnPath(form.get("return")), {
    headers: { "Set-Cookie": signedInHeader(context, proved.device) },
  });
}
