import { backTo, requirePointAct, wordsIn } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { mergePoints } from "#db/points/point-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Puts another point into this one. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointAct(asked);
  const otherId = wordsIn(form, "other") ?? "";
  const outcome = mergePoints(asked.context.db, { ...acting, otherId });
  const path = pathTo`/meetings/${acting.meetingId}/points/${acting.pointId}`;
  return backTo(
    outcome === "done" ? pathTo`/meetings/${acting.meetingId}/points/${acting.pointId}?undo=${otherId}` : path,
    outcome,
  );
}
