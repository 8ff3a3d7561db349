import { actOf, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { removeDistributionList } from "#db/network/distribution-lists.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Removes a distribution list; nobody on it is lost. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { dialogueId, listId } = readParams(params, "dialogueId", "listId");
  const desk = requireNetworkChange(context, dialogueId);
  if (!removeDistributionList(context.db, { dialogueId, listId, ...actOf(desk, context) })) notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/lists?removed`);
}
