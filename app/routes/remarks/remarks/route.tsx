import { pageTitle } from "#app/components/page-title.ts";
import { RemarksPage } from "#app/components/remarks/remarks-page.tsx";
import { requireRemarks } from "#app/desk/remarks/remarks-access.server.ts";
import { remarksOnPage } from "#app/desk/remarks/remarks-page.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The written statements that this reader may read. `?received`: one was just sent that its sender may not read. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const desk = requireRemarks(context, meetingId);
  return {
    title: desk.meeting.title,
    page: remarksOnPage(context, desk),
    isReceived: new URL(request.url).searchParams.has("received"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.remarks"), data?.title]);

export default function RemarksRoute() {
  return <RemarksPage {...useLoaderData<typeof loader>()} />;
}
