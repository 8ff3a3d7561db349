import { pageTitle } from "#app/components/page-title.ts";
import { RoomOptionsPage } from "#app/components/room/room-options-page.tsx";
import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { readRoomOptions, roomOptionsOnPage } from "#app/desk/room/room-options-page.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { roomOptionsOf, setRoomOptions } from "#db/room/room-options.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The meeting whose options are asked for. Throws 403 to whoever may read it and not change it, else 404. */
function requireChangeable({ params, context }: Asked) {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const { meeting, subject } = requireMeeting(context.db, asker, meetingId);
  authorize(asker, "meeting.change", subject);
  return { asker, meeting };
}

export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const { meeting } = requireChangeable(asked);
  const { searchParams } = new URL(request.url);
  return {
    title: meeting.title,
    options: roomOptionsOnPage(roomOptionsOf(asked.context.db, meeting.id), meeting),
    isSaved: searchParams.has("saved"),
    problem: searchParams.get("problem") ?? undefined,
  };
}

/** Sets what the meeting's rooms allow. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const { asker, meeting } = requireChangeable(asked);
  const sent = readRoomOptions(await request.formData(), meeting.timeZone);
  if ("problem" in sent) return redirect(pathTo`/meetings/${meeting.id}/room-options?problem=${sent.problem}`);

  const { db, clock } = asked.context;
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: clock() };
  setRoomOptions(db, { meetingId: meeting.id, options: sent.options, ...act });
  return redirect(pathTo`/meetings/${meeting.id}/room-options?saved`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("options.title"), data?.title]);

export default function RoomOptionsRoute() {
  return <RoomOptionsPage {...useLoaderData<typeof loader>()} />;
}
