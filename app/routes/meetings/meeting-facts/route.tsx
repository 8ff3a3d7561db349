import { MeetingFactsPage } from "#app/components/meetings/meeting-facts-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { meetingIn, meetingTyped } from "#app/desk/meetings/meeting-form.server.ts";
import { meetingFactsOnPage, requireChangeableMeeting } from "#app/desk/meetings/meeting-facts.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeMeeting } from "#db/meetings/meeting-acts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** What a meeting is, to be changed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = meetingFactsOnPage(context, requireChangeableMeeting({ params, context }));
  return { page, isSaved: new URL(request.url).searchParams.has("saved") };
}

/** Changes what a meeting is, if nobody did since it was shown. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meeting, register, doing } = requireChangeableMeeting({ params, context });
  const form = await request.formData();
  const sent = meetingIn(form, register, meeting);
  if ("problems" in sent) return data(sent, 422);
  const seen = String(form.get("seen"));
  const outcome = changeMeeting(context.db, { meetingId: meeting.id, facts: sent.facts, seen, ...doing });
  if (outcome === "no-such-meeting") notFound();
  if (outcome === "changed-meanwhile" || outcome === "unknown-to-register")
    return data({ typed: meetingTyped(sent.facts), problems: [outcome] }, 422);
  return redirect(pathTo`/meetings/${meeting.id}/facts?saved`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("meetings.facts"), loaded?.page.meeting.title]);

export default function MeetingFactsRoute() {
  return <MeetingFactsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
