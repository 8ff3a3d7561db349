import { MeetingStepPage } from "#app/components/meetings/meeting-step-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { meetingStepOnPage, requireStep, stateSeen } from "#app/desk/meetings/meeting-step.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { advanceMeeting } from "#db/meetings/meetings.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What the steps from a meeting's state open and close. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return meetingStepOnPage(context.db, requireStep({ params, context }));
}

/** Moves a meeting into its next state, if it still is in the one that the person saw. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const { meeting, doing } = requireStep({ params, context });
  const from = await stateSeen(request);
  // Somebody else's step in between needs no word: the page that follows shows the state as it is.
  advanceMeeting(context.db, { meetingId: meeting.id, from, ...doing });
  return redirect(pathTo`/meetings/${meeting.id}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meetings.steps"), data?.meeting.title]);

export default function MeetingStepRoute() {
  return <MeetingStepPage page={useLoaderData<typeof loader>()} />;
}
