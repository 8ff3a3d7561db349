import { actOf, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { separateContact } from "#db/network/contact-mergers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes a merger back. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { dialogueId, contactId: duplicateId } = readParams(params, "dialogueId", "contactId");
  const desk = requireNetworkChange(context, dialogueId);
  const outcome = separateContact(context.db, { dialogueId, duplicateId, ...actOf(desk, context) });
  if (outcome === "not-merged") notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/contacts/${duplicateId}?news=separated`);
}
