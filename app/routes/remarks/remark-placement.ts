import { authorize } from "#app/desk/access/who-asks.server.ts";
import { requireRemark, requireRemarks } from "#app/desk/remarks/remarks-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { placeRemark } from "#db/remarks/remark-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";

/** Keeps beside which intervention a note-taker placed a text that they may read. Answers in JSON, for the room. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId, remarkId } = readParams(params, "meetingId", "remarkId");
  const desk = requireRemarks(context, meetingId);
  requireRemark(context, desk, remarkId);
  authorize(desk.asker, "note.write", desk.subject);
  const sent = (await request.formData()).get("interventionId");
  const { id: actorId, deviceSessionId } = desk.asker;
  const outcome = placeRemark(context.db, {
    ...{ meetingId, remarkId, interventionId: typeof sent === "string" ? sent : "" },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  if (outcome === "no-such-intervention" || outcome === "no-such-remark") return notFound();
  return data({ outcome }, outcome === "done" ? 200 : 409);
}
