import { requireOwnLines } from "#app/desk/remarks/own-lines.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { settleCorrection } from "#db/remarks/line-corrections.ts";
import { correctionOutcomes } from "#domain/remarks/line-correction.ts";
import { notFound } from "#app/refusals.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Says what came of a correction. Somebody else's word in between needs none: the page shows what they said. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { meetingId, correctionId } = readParams(params, "meetingId", "correctionId");
  const desk = requireOwnLines(context, meetingId);
  if (!desk.maySettle) {
    desk.asker.refused("note.write");
    throw new Response(null, { status: 403 });
  }
  const sent = (await request.formData()).get("outcome");
  const outcome = correctionOutcomes.find((one) => one === sent) ?? notFound();
  const { id: actorId, deviceSessionId } = desk.asker;
  settleCorrection(context.db, {
    ...{ id: correctionId, meetingId, outcome },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  return redirect(pathTo`/meetings/${meetingId}/own-lines`);
}
