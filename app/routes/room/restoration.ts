import { requireWriter } from "#app/desk/room/lines-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { findIntervention, restoreIntervention } from "#db/room/interventions.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Puts a withdrawn intervention back into its place. */
export async function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const actor = whoAsks(context);
  const { meetingId, sessionId, interventionId } = readParams(params, "meetingId", "sessionId", "interventionId");
  requireWriter(context.db, actor, meetingId);
  // Ids count under their parents only: the page that follows is this session's.
  if (findIntervention(context.db, { meetingId, interventionId })?.sessionId !== sessionId) notFound();
  const act = { actorId: actor.id, now: context.clock() };
  if (!restoreIntervention(context.db, { meetingId, interventionId, ...act })) notFound();
  return redirect(pathTo`/meetings/${meetingId}/sessions/${sessionId}#${interventionId}`);
}
