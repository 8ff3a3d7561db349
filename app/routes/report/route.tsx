import { pageTitle } from "#app/components/page-title.ts";
import { ReportScreen } from "#app/components/report/report-screen.tsx";
import { requireReport } from "#app/desk/report-access.server.ts";
import { reportOnPage } from "#app/desk/report-page.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  return reportOnPage(requireReport(context, actor, meetingId));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => [data?.report.paper, data?.report.title]);

export default function ReportPage() {
  return <ReportScreen page={useLoaderData<typeof loader>()} />;
}
