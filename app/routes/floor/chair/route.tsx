import { ChairPage } from "#app/components/floor/chair-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { chairOnPage } from "#app/desk/floor/chair-page.server.ts";
import { requireSession } from "#app/desk/room/session-access.server.ts";
import { useText } from "#app/locales/use-text.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The floor of a session, from the chair's side. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = requireSession({ params, context }, "chair_script.read");
  return { title: asked.seen.meeting.title, page: chairOnPage(context, asked) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("chair.title"), data?.page.session.title, data?.title]);

export default function ChairRoute() {
  const text = useText();
  const { page } = useLoaderData<typeof loader>();
  return (
    <>
      <noscript className="banner">{text("chair.needs_script")}</noscript>
      <ChairPage page={page} key={page.following.sessionId} />
    </>
  );
}
