import { backTo, requirePointAct, wordsIn } from "#app/desk/points/points-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { placePoint } from "#db/points/point-acts.ts";
import { findPoint } from "#db/points/points.ts";
import type { PointMove } from "#domain/points/order.ts";
import { cleanPoint } from "#domain/points/point-text.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Moves a point: a step, before another one, or to a group. Keys and dragging are answered in JSON. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointAct(asked, "point.order");
  const outcome = placePoint(asked.context.db, { ...acting, move: moveIn(form) });
  const { meetingId, pointId } = acting;
  if (asked.request.headers.get("Accept") === "application/json") {
    const revision = findPoint(asked.context.db, acting)?.revision;
    return Response.json({ outcome, revision }, { status: outcome === "done" ? 200 : 409 });
  }
  return backTo(pathTo`/meetings/${meetingId}/points/${pointId}#${pointId}`, outcome);
}

/** Throws 400 where no page of ours would have sent it. */
function moveIn(form: FormData): PointMove {
  const to = wordsIn(form, "to");
  const pointId = wordsIn(form, "before");
  const heading = wordsIn(form, "new-heading") || wordsIn(form, "heading");
  if (to === "up" || to === "down") return { to };
  if (to === "before" && pointId !== undefined) return { to, pointId };
  if (to === "group" && heading !== undefined) return { to, heading: cleanPoint(heading) || null };
  throw new Response(null, { status: 400 });
}
