import { pageTitle } from "#app/components/page-title.ts";
import { PointsPage } from "#app/components/points/points-page.tsx";
import { backTo, newsIn, requirePointAct, requirePoints, wordsIn } from "#app/desk/points/points-access.server.ts";
import { pointsOnPage } from "#app/desk/points/points-page.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { wordPoint } from "#db/points/point-acts.ts";
import { findPoint } from "#db/points/points.ts";
import { cleanPoint } from "#domain/points/point-text.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The same page with one point open. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requirePoints({ params, context });
  const { meetingId, pointId } = readParams(params, "meetingId", "pointId");
  if (!findPoint(context.db, { meetingId, pointId })) notFound();
  const undo = new URL(request.url).searchParams.get("undo") ?? undefined;
  const page = pointsOnPage(context, desk);
  return { title: desk.meeting.title, page, news: newsIn(request), undo, openId: pointId };
}

/** Words the point, unless somebody else changed it since; then theirs is shown and what was typed stays in the form. */
export async function action(asked: ActionFunctionArgs) {
  const { form, acting } = await requirePointAct(asked);
  const typed = wordsIn(form, "text") ?? "";
  const text = cleanPoint(typed);
  if (text === undefined || text === "") return data({ news: "missing" as const, typed }, 422);
  const outcome = wordPoint(asked.context.db, { ...acting, text });
  if (outcome === "changed-meanwhile") return data({ news: outcome, typed }, 409);
  return backTo(pathTo`/meetings/${acting.meetingId}/points/${acting.pointId}#${acting.pointId}`, outcome);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("meeting.points"), loaded?.title]);

export default function PointRoute() {
  const result = useActionData<typeof action>();
  return <PointsPage {...useLoaderData<typeof loader>()} {...result} />;
}
