import { requireSession } from "#app/desk/room/session-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { setAttribution } from "#db/programme/sessions.ts";
import { attributions } from "#domain/record/record.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Says how speakers of a session may be named, and goes back to where one was asked. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const { seen, session, doing } = requireSession(asked, "attribution.set");
  const form = await request.formData();
  const attribution = attributions.find((choice) => choice === form.get("attribution")) ?? notFound();
  setAttribution(asked.context.db, { meetingId: seen.meeting.id, sessionId: session.id, attribution, ...doing });
  return redirect(safeReturnPath(form.get("return")));
}
