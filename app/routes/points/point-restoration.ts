import { backTo, requirePointsAct } from "#app/desk/points/points-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { restorePoint } from "#db/points/point-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts a point back that was removed or merged. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requirePointsAct(asked);
  const { pointId } = readParams(asked.params, "pointId");
  const outcome = restorePoint(asked.context.db, { ...acting, pointId });
  const isBack = outcome === "done";
  return backTo(
    isBack
      ? pathTo`/meetings/${acting.meetingId}/points/${pointId}#${pointId}`
      : pathTo`/meetings/${acting.meetingId}/points`,
    outcome,
  );
}
