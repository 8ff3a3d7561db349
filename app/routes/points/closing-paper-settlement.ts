import { backTo, requirePointsAct, revisionIn } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { settlePaper } from "#db/points/closing-papers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** "This is what I will say." */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointsAct(asked);
  const outcome = settlePaper(asked.context.db, { ...acting, expectedRevision: revisionIn(form) });
  return backTo(pathTo`/meetings/${acting.meetingId}/closing-paper`, outcome);
}
