import { requireStanding } from "#app/desk/room/standing.server.ts";
import { requireWriter } from "#app/desk/room/lines-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { withdrawIntervention } from "#db/room/interventions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Takes an intervention out of the record; the page one comes back to can take the withdrawal back. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { meetingId, sessionId, interventionId } = readParams(params, "meetingId", "sessionId", "interventionId");
  requireWriter(context.db, actor, meetingId);
  requireStanding(context.db, { meetingId, sessionId, interventionId });
  const act = { actorId: actor.id, now: context.clock() };
  if (!withdrawIntervention(context.db, { meetingId, interventionId, ...act })) notFound();
  return redirect(pathTo`/meetings/${meetingId}/sessions/${sessionId}?withdrawn=${interventionId}`);
}
