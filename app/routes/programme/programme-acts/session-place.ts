import { backToProgramme, requireSessionAct } from "#app/desk/programme/programme-access.server.ts";
import { wordsIn } from "#app/desk/points/points-access.server.ts";
import { placeSession } from "#db/programme/session-acts.ts";
import type { SessionMove } from "#domain/programme/order.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Moves a session: a step, or beside another one. Keys and dragging are answered in JSON. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireSessionAct(asked);
  const outcome = placeSession(asked.context.db, { ...acting, move: moveIn(form) });
  if (asked.request.headers.get("Accept") === "application/json")
    return Response.json({ outcome }, { status: outcome === "done" ? 200 : 409 });
  return backToProgramme(acting, outcome);
}

/** Throws 400 where no page of ours would have sent it. */
function moveIn(form: FormData): SessionMove {
  const to = wordsIn(form, "to");
  const sessionId = wordsIn(form, "beside");
  if (to === "up" || to === "down") return { to };
  if ((to === "before" || to === "after") && sessionId !== undefined) return { to, sessionId };
  throw new Response(null, { status: 400 });
}
