import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { findOwnRegistration } from "#app/desk/registering/registration-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Leads to the registration of whoever asks; they need not know its address. */
export function loader({ request, params, context }: LoaderFunctionArgs): Response {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, asker, meetingId);
  const own = findOwnRegistration(context.db, asker, seen) ?? notFound();
  const news = new URL(request.url).searchParams.get("news") === "sent" ? "?news=sent" : "";
  return redirect(pathTo`/meetings/${meetingId}/registrations/${own.id}` + news);
}
