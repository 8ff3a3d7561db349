import { requirePeopleList } from "#app/desk/delegations/people-import.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { forgetImport } from "#db/delegations/registration-imports.ts";
import { removeUpload } from "#db/files/uploads.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Removes a list of people that was brought in, without taking anything in: one that is being taken in ends with nothing. */
export function action(asked: ActionFunctionArgs): Response {
  const { upload, meeting, doing } = requirePeopleList(asked);
  forgetImport(asked.context.db, upload.id);
  removeUpload(asked.context.db, { folder: asked.context.uploads, upload, ...doing });
  return redirect(pathTo`/meetings/${meeting.id}/people/import`);
}
