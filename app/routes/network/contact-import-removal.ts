import { requireContactList } from "#app/desk/network/contact-import.server.ts";
import { actOf } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { forgetContactImport } from "#db/network/contact-imports.ts";
import { removeUpload } from "#db/files/uploads.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Removes a list that was brought in, without taking anything in: one that is being taken in ends with nothing. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const desk = requireContactList(context, readParams(params, "dialogueId", "uploadId"));
  forgetContactImport(context.db, desk.upload.id);
  removeUpload(context.db, { folder: context.uploads, upload: desk.upload, ...actOf(desk, context) });
  return redirect(pathTo`/dialogues/${desk.dialogueId}/contacts/import`);
}
