import { pageTitle } from "#app/components/page-title.ts";
import { ClosingPaperPage } from "#app/components/points/closing-paper-page.tsx";
import { closingPaperOnPage } from "#app/desk/points/closing-paper.server.ts";
import { newsIn, requirePoints } from "#app/desk/points/points-access.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The Chair's points on a tablet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requirePoints({ params, context });
  const page = closingPaperOnPage(context, desk);
  return { title: desk.meeting.title, hasOwnBar: true, page, news: newsIn(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("closing.title"), data?.title]);

export default function ClosingPaperRoute() {
  return <ClosingPaperPage {...useLoaderData<typeof loader>()} />;
}
