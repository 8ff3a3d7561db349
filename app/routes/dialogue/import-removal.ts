import { requireImporter, requireUpload } from "#app/desk/files/import-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { removeUpload } from "#db/files/uploads.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Removes a file that was brought in, without taking it in. */
export function action({ params, context }: ActionFunctionArgs): Response {
  const key = readParams(params, "dialogueId", "uploadId");
  const { asker } = requireImporter(context, key.dialogueId);
  const upload = requireUpload(context, key);
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  removeUpload(context.db, { folder: context.uploads, upload, ...act });
  return redirect(pathTo`/dialogues/${key.dialogueId}/import`);
}
