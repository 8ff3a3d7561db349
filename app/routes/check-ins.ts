import { checkInList, requireCheckIn, toldIn } from "#app/desk/check-in.server.ts";
import { recordCheckIns } from "#db/check-ins.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

/** Who is expected and who is there, for a device of the desk. */
export function loader(asked: LoaderFunctionArgs): Response {
  const { seen } = requireCheckIn(asked);
  const { db, key } = asked.context;
  return Response.json(checkInList(db, key, seen), { headers: notKept });
}

/** Takes what a device did, once or again after a cut, and answers with the list as it is by then. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { seen, doing } = requireCheckIn(asked);
  const { db, key } = asked.context;
  const sent = toldIn(await asked.request.formData());
  if (!sent) return new Response(null, { status: 422 });
  recordCheckIns(db, { meetingId: seen.meeting.id, ...sent, ...doing });
  return Response.json(checkInList(db, key, seen), { headers: notKept });
}

/** The page keeps it itself, sealed. */
const notKept = { "Cache-Control": "no-store" };
