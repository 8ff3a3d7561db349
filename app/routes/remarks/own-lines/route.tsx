import { OwnLinesPage } from "#app/components/remarks/own-lines-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { ownLinesOnPage, requireOwnLines } from "#app/desk/remarks/own-lines.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What was noted of the reader's own delegation: lines only, where the meeting shows them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const desk = requireOwnLines(context, meetingId);
  return {
    title: desk.meeting.title,
    page: ownLinesOnPage(context, desk),
    isMissing: new URL(request.url).searchParams.has("missing"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("own_lines.title"), data?.title]);

export default function OwnLinesRoute() {
  return <OwnLinesPage {...useLoaderData<typeof loader>()} />;
}
