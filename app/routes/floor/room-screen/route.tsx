import { pageTitle } from "#app/components/page-title.ts";
import { RoomScreen } from "#app/components/floor/room-screen.tsx";
import { requireScreen, roomScreenOnPage } from "#app/desk/floor/room-screen.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The screen of one session, or where the address names none of the one that is on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId } = readParams(params, "meetingId");
  const asker = whoAsks(context);
  const seen = requireScreen(context, request, asker, meetingId);
  const wishes = new URL(request.url).searchParams;
  const screen = roomScreenOnPage(context, { asker, seen }, { sessionId: params["sessionId"], wishes });
  return { screen, isPlain: true, title: seen.meeting.title };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => [data?.screen.session.title, data?.title]);

export default function RoomScreenRoute() {
  return <RoomScreen page={useLoaderData<typeof loader>().screen} />;
}
