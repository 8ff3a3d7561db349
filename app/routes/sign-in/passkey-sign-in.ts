import { deviceOf } from "#app/desk/sign-in/device.server.ts";
import { usedPasskey } from "#app/desk/sign-in/passkey-form.server.ts";
import { letIn } from "#app/desk/sign-in/way-in.server.ts";
import { signInByPasskey } from "#db/sign-in/proving.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Signs in by a passkey alone. All that is wrong is told in the same words: nobody is known yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const use = await usedPasskey(context, form, { purpose: "sign in", personId: null });
  if (!use) return Response.json({ problem: "refused" }, { status: 422 });

  const proved = signInByPasskey(context.db, { use, device: deviceOf(request), now: context.clock() });
  if (proved.outcome !== "proved") return Response.json({ problem: "refused" }, { status: 422 });
  return letIn(context, proved.device, form.get("return"));
}
