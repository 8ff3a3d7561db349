import { NewMeeting } from "#app/components/meetings/new-meeting.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { newMeetingIn, newMeetingOnPage, requireNewMeeting } from "#app/desk/meetings/new-meeting.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { makeMeeting } from "#db/meetings/meeting-acts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The form of a meeting that is not made yet; `?from=` names the one that it begins as. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireNewMeeting({ params, context });
  return newMeetingOnPage(context, desk, new URL(request.url).searchParams.get("from"));
}

/** Makes a meeting and leads to it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = requireNewMeeting({ params, context });
  const sent = newMeetingIn(await request.formData(), desk);
  if ("problems" in sent) return data({ typed: sent.typed, problems: sent.problems }, 422);
  const { asker, dialogueId } = desk;
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  const made = makeMeeting(context.db, { dialogueId, facts: sent.facts, copying: sent.copying, ...act });
  // The form offers what the register knows: who gets here sent something else.
  if (made.outcome === "unknown-to-register") throw new Response(null, { status: 400 });
  return redirect(pathTo`/meetings/${made.meetingId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("meetings.new"), page?.dialogue.name]);

export default function NewMeetingRoute() {
  const refused = useActionData<typeof action>();
  return <NewMeeting page={useLoaderData<typeof loader>()} refused={refused} />;
}
