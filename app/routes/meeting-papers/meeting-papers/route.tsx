import { PapersPage } from "#app/components/meeting-papers/papers-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requirePapers } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { papersOnPage } from "#app/desk/meeting-papers/meeting-papers-page.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The presentations and documents that this reader may read. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const desk = requirePapers(context, readParams(params, "meetingId").meetingId);
  return { title: desk.meeting.title, page: papersOnPage(context, desk) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("documents.tab"), data?.title]);

export default function MeetingPapersRoute() {
  return <PapersPage page={useLoaderData<typeof loader>().page} />;
}
