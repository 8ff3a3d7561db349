import { KeptAsidePage } from "#app/components/room/kept-aside-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { keptAsideOnPage, requireAside } from "#app/desk/room/kept-aside.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { discardAside, listKeptAside } from "#db/room/kept-aside.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** What was written without a network by people whose right had ended meanwhile. */
export function loader(asked: LoaderFunctionArgs) {
  const desk = requireAside(asked);
  return { title: desk.seen.meeting.title, page: keptAsideOnPage(asked.context, desk) };
}

/** Takes in or discards one piece. What somebody else settled in between needs nothing: the page shows that it is gone. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const { seen, doing } = requireAside(asked);
  const { db, notes } = asked.context;
  const meetingId = seen.meeting.id;
  const form = await request.formData();
  const kept = listKeptAside(db, { meetingId }).find(({ id }) => id === form.get("id"));
  const back = redirect(pathTo`/meetings/${meetingId}/kept-aside`);
  switch (form.get("how")) {
    case "take in":
      if (kept) notes.takeIn(kept, doing);
      return back;
    case "discard": {
      const reason = reasonIn(form);
      if (kept && reason === undefined) return { missing: kept.id };
      if (kept && reason !== undefined) discardAside(db, kept, { ...doing, reason });
      return back;
    }
    default:
      return notFound();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("kept_aside.title"), data?.title]);

export default function KeptAsideRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <KeptAsidePage page={page} missing={useActionData<typeof action>()?.missing} />;
}
