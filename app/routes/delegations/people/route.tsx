import { DelegationsPage } from "#app/components/delegations/delegations-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { PeopleTabs } from "#app/components/delegations/people-tabs.tsx";
import { peopleElsewhere, peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { readsAllPeople } from "#app/desk/delegations/people-access.server.ts";
import { requireMeeting, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { delegationsOf } from "#app/desk/delegations/delegations.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, actor, meetingId);
  const rights = rightsAt(actor, seen);
  if (!rights.mayReadDelegations) throw redirect(peopleElsewhere(actor, seen) ?? notFound());
  const { record, register } = readMeeting(context, seen.meeting, rights);
  const tabs = readsAllPeople(actor, seen.subject) ? peopleTabs(actor, seen) : undefined;
  return { title: seen.meeting.title, page: delegationsOf(record, register, rights), tabs };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.people"), data?.title]);

export default function PeoplePage() {
  const { page, tabs } = useLoaderData<typeof loader>();
  return (
    <>
      {tabs && <PeopleTabs tabs={tabs} />}
      <DelegationsPage page={page} />
    </>
  );
}
