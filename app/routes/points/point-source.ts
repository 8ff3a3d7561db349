import { backTo, requirePointAct, wordsIn } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { sourcePoint } from "#db/points/point-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Lets a point rest on one more line. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointAct(asked);
  const outcome = sourcePoint(asked.context.db, { ...acting, source: wordsIn(form, "source") ?? "" });
  return backTo(pathTo`/meetings/${acting.meetingId}/points/${acting.pointId}#${acting.pointId}`, outcome);
}
