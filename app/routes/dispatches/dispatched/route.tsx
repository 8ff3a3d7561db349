import { DispatchedPage } from "#app/components/dispatches/dispatched-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireDispatch } from "#app/desk/dispatches/dispatch-access.server.ts";
import { dispatchedOnPage } from "#app/desk/dispatches/dispatches-of-version.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What was sent of a report, to whom, and what came of each mail. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return dispatchedOnPage(context, requireDispatch({ params, context }));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("dispatches.log"), data?.title]);

export default function DispatchedRoute() {
  return <DispatchedPage page={useLoaderData<typeof loader>()} />;
}
