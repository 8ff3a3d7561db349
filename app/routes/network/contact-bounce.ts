import { actOf, requireChangeable, requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { noteBounced } from "#db/network/contacts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Notes that mail to a contact comes back, or that it reaches them again. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { dialogueId, contactId } = readParams(params, "dialogueId", "contactId");
  const desk = requireContacts(context, dialogueId);
  requireChangeable(context, desk, contactId);
  const isBounced = (await request.formData()).get("bounced") === "yes";
  const outcome = noteBounced(context.db, { dialogueId, contactId, isBounced, ...actOf(desk, context) });
  if (outcome === "no-such-contact") notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/contacts/${contactId}?news=${isBounced ? "bounced" : "reached"}`);
}
