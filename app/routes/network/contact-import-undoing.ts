import { actOf, requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { undoContactImport } from "#db/network/contact-imports.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes out everybody whom an import brought. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const { dialogueId, importId } = readParams(params, "dialogueId", "importId");
  const desk = requireNetworkChange(context, dialogueId);
  const outcome = undoContactImport(context.db, { dialogueId, importId, ...actOf(desk, context) });
  if (outcome === "no-such-import") notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/contacts/import?undone`);
}
