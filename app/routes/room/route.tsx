import type { HalfTyped } from "#app/components/half-typed.ts";
import { pageTitle } from "#app/components/page-title.ts";
import { Room } from "#app/components/room.tsx";
import { streamsShown } from "#app/components/stream-filter.tsx";
import { WithdrawnToast } from "#app/components/withdrawn-toast.tsx";
import { requireLines } from "#app/desk/lines-access.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { roomOf } from "#app/desk/room.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { findIntervention } from "#db/interventions.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useParams } from "@remix-run/react";
import { useState } from "react";

/** `?show=to-draft` shows a part of the stream, `?withdrawn=…` offers to take the last withdrawal back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId, sessionId } = readParams(params, "meetingId", "sessionId");
  const { seen, rights } = requireLines(context.db, actor, meetingId);
  const read = readMeeting(context, seen.meeting);
  const session = read.record.sessions?.find(({ id }) => id === sessionId) ?? notFound();
  const wishes = new URL(request.url).searchParams;
  const shown = streamsShown.find((choice) => choice === wishes.get("show")) ?? "all";
  const withdrawn = findIntervention(context.db, { meetingId, interventionId: wishes.get("withdrawn") ?? "" });
  return {
    title: seen.meeting.title,
    room: roomOf(read, { session, shown, ...rights }),
    withdrawnId: rights.mayWrite && withdrawn?.withdrawnAt != null ? withdrawn.id : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => [data?.room.session.title, data?.title]);

export default function RoomPage() {
  const { room, withdrawnId } = useLoaderData<typeof loader>();
  const { interventionId } = useParams();
  const [halfTyped] = useState<HalfTyped>(() => new Map());
  return (
    <>
      <Room room={room} openId={interventionId} form={<Outlet context={halfTyped} />} />
      {withdrawnId !== undefined && <WithdrawnToast id={withdrawnId} home={room.home} />}
    </>
  );
}
