import { AttendancePage } from "#app/components/figures/attendance-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { attendanceOnPage } from "#app/desk/attendance.server.ts";
import { requireMeetingDesk } from "#app/desk/meeting-desk.server.ts";
import { authorize } from "#app/desk/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Which delegation was in which session. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const desk = requireMeetingDesk({ params, context }, "meeting.read");
  authorize(desk.asker, "presence.record", desk.subject);
  return { title: desk.meeting.title, page: attendanceOnPage(context.db, desk) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("figures.by_session"), data?.title]);

export default function AttendanceRoute() {
  return <AttendancePage page={useLoaderData<typeof loader>().page} />;
}
