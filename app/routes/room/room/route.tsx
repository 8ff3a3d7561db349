import { pageTitle } from "#app/components/page-title.ts";
import { RoomLines } from "#app/components/room/room-lines.tsx";
import { RoomOpening } from "#app/components/room/room-opening.tsx";
import { linesShown } from "#app/components/room/stream-filter.tsx";
import { WithdrawnToast } from "#app/components/room/withdrawn-toast.tsx";
import { requireLines } from "#app/desk/room/lines-access.server.ts";
import { liveRoomOf } from "#app/desk/room/live-room.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { roomOf } from "#app/desk/room/room.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { findIntervention } from "#db/room/interventions.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useLoaderData } from "@remix-run/react";

/**
 * Whoever may note gets the live room, which holds nothing of what is noted; whoever may only read gets the lines.
 * `?show=to-draft` shows a part of those, `?withdrawn=…` offers to take the last withdrawal back.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = whoAsks(context);
  const { meetingId, sessionId } = readParams(params, "meetingId", "sessionId");
  const { seen, rights } = requireLines(context.db, asker, meetingId);
  const read = readMeeting(context, seen.meeting, rights);
  const session = read.record.sessions?.find(({ id }) => id === sessionId) ?? notFound();
  const wishes = new URL(request.url).searchParams;
  const shown = linesShown.find((choice) => choice === wishes.get("show")) ?? "all";
  const withdrawn = findIntervention(context.db, { meetingId, interventionId: wishes.get("withdrawn") ?? "" });
  const isLive = rights.mayReadNotes && rights.mayWrite;
  const page = { title: seen.meeting.title, session: session.title, hasOwnBar: isLive };
  if (!isLive) return { ...page, lines: roomOf(read, { session, shown, ...rights }) };
  return {
    ...page,
    live: liveRoomOf({ house: context, asker, seen, now: context.clock() }, session),
    withdrawnId: withdrawn?.sessionId === sessionId && withdrawn.withdrawnAt !== null ? withdrawn.id : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => [data?.session, data?.title]);

/** The live room follows its session by itself: what is loaded anew is only what was withdrawn. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  currentUrl.href === nextUrl.href ? false : defaultShouldRevalidate;

export default function RoomPage() {
  const data = useLoaderData<typeof loader>();
  if ("lines" in data) return <RoomLines room={data.lines} />;
  const { live, withdrawnId } = data;
  return (
    <>
      <RoomOpening page={live} />
      {withdrawnId !== undefined && <WithdrawnToast id={withdrawnId} home={live.home} />}
    </>
  );
}
