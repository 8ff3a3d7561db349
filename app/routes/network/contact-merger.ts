import { actOf, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { mergeContacts } from "#db/network/contact-mergers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Lets another entry stand for this one. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { dialogueId, contactId: duplicateId } = readParams(params, "dialogueId", "contactId");
  const desk = requireNetworkChange(context, dialogueId);
  const into = (await request.formData()).get("into");
  const intoId = typeof into === "string" ? into : "";
  const outcome = mergeContacts(context.db, { dialogueId, duplicateId, intoId, ...actOf(desk, context) });
  if (outcome === "no-such-contact") notFound();
  return redirect(
    outcome === "merged"
      ? pathTo`/dialogues/${dialogueId}/contacts/duplicates?merged=${duplicateId}`
      : pathTo`/dialogues/${dialogueId}/contacts/duplicates?refused=${outcome}`,
  );
}
