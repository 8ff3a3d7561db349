import { answerWithList, requireCheckIn, toldIn } from "#app/desk/presence/check-in.server.ts";
import { recordCheckIns } from "#db/presence/check-ins.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

/** Who is expected and who is there, for a device of the desk. */
export function loader(asked: LoaderFunctionArgs): Response {
  return answerWithList(asked.context, requireCheckIn(asked));
}

/** Takes what a device did, once or again after a cut, and answers with the list as it is by then. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const desk = requireCheckIn(asked);
  const sent = toldIn(await asked.request.formData());
  if (!sent) return new Response(null, { status: 422 });
  recordCheckIns(asked.context.db, { meetingId: desk.meeting.id, ...sent, ...desk.doing });
  return answerWithList(asked.context, desk);
}
