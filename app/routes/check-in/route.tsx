import { CheckInPage } from "#app/components/check-in/check-in-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireCheckIn } from "#app/desk/check-in.server.ts";
import { listSessions } from "#db/sessions.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The desk on the day. The page itself names nobody: a device keeps it in clear. */
export async function loader(asked: LoaderFunctionArgs) {
  const { asker, meeting } = requireCheckIn(asked);
  const { id, title, timeZone } = meeting;
  const sessions = listSessions(asked.context.db, id).filter(({ kind }) => kind !== "break");
  return {
    hasOwnBar: true,
    page: {
      ...{ meetingId: id, home: `/meetings/${id}`, title, timeZone, personId: asker.id },
      sessions: sessions.map((session) => ({
        ...{ id: session.id, kind: session.kind, number: session.number, title: session.title },
      })),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("check_in.title"), data?.page.title]);

export default function CheckInRoute() {
  return <CheckInPage page={useLoaderData<typeof loader>().page} />;
}
