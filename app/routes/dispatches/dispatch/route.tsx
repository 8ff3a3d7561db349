import { DispatchPage } from "#app/components/dispatches/dispatch-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireSending } from "#app/desk/dispatches/dispatch-access.server.ts";
import { dispatchOnPage } from "#app/desk/dispatches/dispatch-page.server.ts";
import { dispatch } from "#app/desk/dispatches/dispatching.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** To whom a version would go by a list, and with which words. `?list=`, `?language=` and `?replyBy=` are the choice. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireSending({ params, context });
  const page = dispatchOnPage(context, desk, new URL(request.url).searchParams);
  return { title: desk.meeting.title, page };
}

/** Puts a version into the outbox; nothing leaves before somebody releases it there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = requireSending({ params, context });
  const done = await dispatch(context, desk, await request.formData());
  if ("problem" in done) return data(done, 422);
  return redirect(pathTo`/meetings/${desk.meeting.id}/report/dispatches/${done.id}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("dispatches.send"), loaded?.title]);

export default function DispatchRoute() {
  return <DispatchPage page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />;
}
