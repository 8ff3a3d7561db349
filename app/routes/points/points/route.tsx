import { pageTitle } from "#app/components/page-title.ts";
import { PointsPage } from "#app/components/points/points-page.tsx";
import { backTo, newsIn, requirePoints, requirePointsAct, wordsIn } from "#app/desk/points/points-access.server.ts";
import { pointsOnPage } from "#app/desk/points/points-page.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { addPoint } from "#db/points/point-acts.ts";
import { cleanPoint } from "#domain/points/point-text.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { validate as isUuid } from "uuid";

/** A meeting's points and what was pinned for them. `?news=` says why an act changed nothing, `?undo=` offers one's undoing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requirePoints({ params, context });
  const undo = new URL(request.url).searchParams.get("undo") ?? undefined;
  return { title: desk.meeting.title, page: pointsOnPage(context, desk), news: newsIn(request), undo };
}

/** Adds a point, from a line or from nothing. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointsAct(asked);
  const { meetingId } = acting;
  const id = wordsIn(form, "id") ?? "";
  const text = cleanPoint(wordsIn(form, "text") ?? "");
  const sources = form.getAll("source").filter((source) => typeof source === "string");
  const heading = cleanPoint(wordsIn(form, "heading") ?? "") || null;
  if (!isUuid(id) || text === undefined || text === "") return backTo(pathTo`/meetings/${meetingId}/points`, "missing");
  const outcome = addPoint(asked.context.db, { ...acting, id, heading, text, sources });
  return backTo(pathTo`/meetings/${meetingId}/points/${id}#${id}`, outcome);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.points"), data?.title]);

export default function PointsRoute() {
  return <PointsPage {...useLoaderData<typeof loader>()} />;
}
