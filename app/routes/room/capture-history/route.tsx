import { CaptureHistoryPage } from "#app/components/room/capture-history-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { historyOnPage, requireHistory } from "#app/desk/room/capture-history.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** How a capture came about, `?step=…` at a time. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const history = requireHistory({ params, context });
  const step = Number(new URL(request.url).searchParams.get("step"));
  const page = await historyOnPage(context, history, step);
  return { title: history.seen.meeting.title, session: history.session.title, page };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("history.title"), data?.page.speaker, data?.session, data?.title]);

export default function CaptureHistoryRoute() {
  return <CaptureHistoryPage page={useLoaderData<typeof loader>().page} />;
}
