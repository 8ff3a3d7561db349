import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { undoRegistrationImport } from "#db/delegations/registration-imports.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes out everybody whom a list brought. */
export function action(asked: ActionFunctionArgs): Response {
  const { meeting, doing } = requirePeople(asked, "registration.decide");
  const { importId } = readParams(asked.params, "importId");
  const outcome = undoRegistrationImport(asked.context.db, { meetingId: meeting.id, importId, ...doing });
  if (outcome === "no-such-import") notFound();
  return redirect(pathTo`/meetings/${meeting.id}/people/import?undone`);
}
