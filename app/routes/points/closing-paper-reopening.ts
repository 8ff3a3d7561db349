import { backTo, requirePointsAct } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { reopenPaper } from "#db/points/closing-papers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Opens the points to changes again. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { acting } = await requirePointsAct(asked);
  return backTo(pathTo`/meetings/${acting.meetingId}/closing-paper`, reopenPaper(asked.context.db, acting));
}
