import { pageTitle } from "#app/components/page-title.ts";
import { ReportScreen } from "#app/components/report/report-screen.tsx";
import { reportNewsIn } from "#app/desk/report/report-news.server.ts";
import { reportOnPage } from "#app/desk/report/report-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The report with all that the reader may see beside it. `?news=` says why an act changed nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const page = await reportOnPage(context, actor, meetingId);
  return { page, news: reportNewsIn(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => [data?.page.report.paper, data?.page.report.title]);

export default function ReportPage() {
  return <ReportScreen {...useLoaderData<typeof loader>()} />;
}
