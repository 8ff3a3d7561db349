import { pageTitle } from "#app/components/page-title.ts";
import { ClosingPaperPage } from "#app/components/points/closing-paper-page.tsx";
import { closingPaperOnPage } from "#app/desk/points/closing-paper.server.ts";
import { deliver } from "#app/desk/points/delivering.server.ts";
import { backTo, newsIn, requirePoints } from "#app/desk/points/points-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { findPoint } from "#db/points/points.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The same page with one point open for other words; `?look` shows its sources only. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requirePoints({ params, context });
  const { meetingId, pointId } = readParams(params, "meetingId", "pointId");
  if (!findPoint(context.db, { meetingId, pointId })) notFound();
  const isLook = new URL(request.url).searchParams.has("look");
  const page = closingPaperOnPage(context, desk);
  const open = { id: pointId, isReworded: !isLook };
  return { title: desk.meeting.title, hasOwnBar: true, page, news: newsIn(request), open };
}

/** What was sent without script. Words that cannot be kept stay in the form. */
export async function action(asked: ActionFunctionArgs) {
  const { outcome, typed, acting } = await deliver(asked);
  if (typed !== undefined && (outcome === "changed-meanwhile" || outcome === "missing"))
    return data({ news: outcome, typed }, outcome === "missing" ? 422 : 409);
  return backTo(pathTo`/meetings/${acting.meetingId}/closing-paper#${acting.pointId}`, outcome);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("closing.title"), loaded?.title]);

export default function ClosingPointRoute() {
  const result = useActionData<typeof action>();
  return <ClosingPaperPage {...useLoaderData<typeof loader>()} {...result} />;
}
