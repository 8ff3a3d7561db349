import { CheckInPage } from "#app/components/presence/check-in-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireCheckIn } from "#app/desk/presence/check-in.server.ts";
import { sessionsNamed } from "#app/desk/room/session-names.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The desk on the day. The page itself names nobody: a device keeps it in clear. */
export async function loader(asked: LoaderFunctionArgs) {
  const desk = requireCheckIn(asked);
  const { asker, meeting } = desk;
  const { id, title, timeZone } = meeting;
  return {
    hasOwnBar: true,
    page: {
      ...{ meetingId: id, home: `/meetings/${id}`, title, timeZone, personId: asker.id },
      sessions: sessionsNamed(asked.context.db, asker, desk),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("check_in.title"), data?.page.title]);

export default function CheckInRoute() {
  return <CheckInPage page={useLoaderData<typeof loader>().page} />;
}
