import { requireStep, stateSeen } from "#app/desk/meetings/meeting-step.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { stepBackMeeting } from "#db/meetings/meeting-steps.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Moves a meeting back into the state before, where nothing hinders it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { meeting, doing } = requireStep({ params, context });
  const from = await stateSeen(request);
  const outcome = stepBackMeeting(context.db, { meetingId: meeting.id, from, ...doing });
  // The page of steps says what hinders; somebody else's step in between needs no word.
  return redirect(outcome === "stepped-back" ? pathTo`/meetings/${meeting.id}` : pathTo`/meetings/${meeting.id}/step`);
}
