import { requireSession } from "#app/desk/room/session-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { takesNotesAt } from "#app/desk/room/note-takers.server.ts";
import { assignNoteTaker, releaseNoteTaker } from "#db/room/session-note-takers.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Lets a note-taker of the meeting cover a session, or cover it no longer. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const { seen, session, doing } = requireSession(asked, "programme.change");
  const { db } = asked.context;
  const form = await request.formData();
  const personId = form.get("person");
  if (typeof personId !== "string" || session.kind === "break") return notFound();
  const assigning = { meetingId: seen.meeting.id, sessionId: session.id, personId, ...doing };
  const covers = form.get("covers") === "on";
  if (covers && !takesNotesAt(db, seen.meeting, { personId, now: doing.now })) notFound();
  if (covers) assignNoteTaker(db, assigning);
  else releaseNoteTaker(db, assigning);
  return redirect(safeReturnPath(form.get("return")));
}
