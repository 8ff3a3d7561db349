import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { revokeScreenLink } from "#db/floor/screen-links.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Ends the link of a meeting's room screen. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { subject } = requireMeeting(context.db, asker, meetingId);
  authorize(asker, "screen_link.revoke", subject);
  const doing = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  revokeScreenLink(context.db, { meetingId, ...doing });
  return redirect(safeReturnPath((await request.formData()).get("return")));
}
