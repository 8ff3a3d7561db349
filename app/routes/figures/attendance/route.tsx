import { AttendancePage } from "#app/components/figures/attendance-page.tsx";
import { PeopleTabs } from "#app/components/delegations/people-tabs.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { attendanceOnPage } from "#app/desk/figures/attendance.server.ts";
import { requireMeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Which delegation was in which session. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const desk = requireMeetingDesk({ params, context }, "meeting.read");
  authorize(desk.asker, "presence.record", desk.subject);
  const tabs = peopleTabs(desk.asker, desk);
  return { title: desk.meeting.title, page: attendanceOnPage(context.db, desk), tabs };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("figures.by_session"), data?.title]);

export default function AttendanceRoute() {
  const { page, tabs } = useLoaderData<typeof loader>();
  return (
    <>
      <PeopleTabs tabs={tabs} />
      <AttendancePage page={page} />
    </>
  );
}
