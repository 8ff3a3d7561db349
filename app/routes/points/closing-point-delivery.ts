import { deliver } from "#app/desk/points/delivering.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findPoint } from "#db/points/points.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** What the tablet sends, once or again after a cut; answered in JSON with the point's new revision. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { outcome, acting } = await deliver(asked);
  if (outcome === "no-such-point") return notFound();
  const isKept =
    outcome === "done" || outcome === "as-it-was" || outcome === "already-proposed" || outcome === "as-it-is";
  const revision = findPoint(asked.context.db, acting)?.revision;
  return Response.json({ outcome, revision }, { status: isKept ? 200 : 409 });
}
