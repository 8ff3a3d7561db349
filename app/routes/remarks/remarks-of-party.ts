import { remarksBeside } from "#app/desk/remarks/remarks-beside.server.ts";
import { requireRemarks } from "#app/desk/remarks/remarks-access.server.ts";
import { mustRead } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { findSession } from "#db/programme/sessions.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The texts of a party that this note-taker may read, for the pane beside its turn. Answers in JSON. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId, sessionId, party } = readParams(params, "meetingId", "sessionId", "party");
  const desk = requireRemarks(context, meetingId);
  mustRead(desk.asker, "note.read", desk.subject);
  if (!findSession(context.db, { meetingId, sessionId })) notFound();
  return Response.json({ remarks: remarksBeside(context, desk, { sessionId, party }) });
}
