import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { makeScreenLink } from "#db/floor/screen-links.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Makes the link of a meeting's room screen; the one before it ends. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { meeting, subject } = requireMeeting(context.db, asker, meetingId);
  authorize(asker, "screen_link.make", subject);
  const doing = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  makeScreenLink(context.db, context.key, { meetingId, lastDay: meeting.endsOn, ...doing });
  return redirect(safeReturnPath((await request.formData()).get("return")));
}
