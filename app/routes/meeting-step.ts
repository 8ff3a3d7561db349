import { requireMeeting } from "#app/desk/meeting-access.server.ts";
import { authorize, whoAsks } from "#app/desk/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { advanceMeeting } from "#db/meetings.ts";
import { meetingStates } from "#domain/access/subject.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Moves a meeting into its next state, if it still is in the one that the person saw. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { subject } = requireMeeting(context.db, actor, meetingId);
  authorize(actor, "meeting.advance", subject);
  const sent = (await request.formData()).get("from");
  const from = meetingStates.find((state) => state === sent) ?? notFound();

  // Somebody else's step in between needs no word: the page that follows shows the state as it is.
  advanceMeeting(context.db, { meetingId, from, actorId: actor.id, now: context.clock() });
  return redirect(pathTo`/meetings/${meetingId}`);
}
