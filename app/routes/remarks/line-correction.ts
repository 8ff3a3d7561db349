import { requireOwnLines } from "#app/desk/remarks/own-lines.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { askForCorrection } from "#db/remarks/line-corrections.ts";
import { cleanRemark } from "#domain/remarks/remark-text.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const longest = 4_000;
const sentSchema = z.object({ id: z.uuid(), party: z.string(), text: z.string().transform(cleanRemark) });

/** Asks that a line of one's own delegation be corrected, while the window is open. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { meetingId, interventionId } = readParams(params, "meetingId", "interventionId");
  const desk = requireOwnLines(context, meetingId);
  const sent = sentSchema.safeParse(Object.fromEntries(await request.formData())).data;
  const party = desk.parties.find((one) => one === sent?.party) ?? notFound();
  authorize(desk.asker, "line.ask_correction", desk.subjectOf(party), "line.read_own");
  const text = sent?.text ?? "";
  if (sent === undefined || text === "" || text.length > longest)
    return redirect(pathTo`/meetings/${meetingId}/own-lines?missing=`);
  const { id: actorId, deviceSessionId } = desk.asker;
  const outcome = askForCorrection(context.db, {
    ...{ id: sent.id, meetingId, interventionId, party, text },
    ...{ actorId, deviceSessionId, now: context.clock() },
  });
  return outcome === "no-such-line" ? notFound() : redirect(pathTo`/meetings/${meetingId}/own-lines`);
}
