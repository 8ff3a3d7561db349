import { backTo, requirePointAct } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { removePoint } from "#db/points/point-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes a point off the paper; the page one comes back to can put it back. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requirePointAct(asked);
  const { meetingId, pointId } = acting;
  const outcome = removePoint(asked.context.db, acting);
  if (outcome === "done") return backTo(pathTo`/meetings/${meetingId}/points?undo=${pointId}`, outcome);
  return backTo(pathTo`/meetings/${meetingId}/points/${pointId}`, outcome);
}
