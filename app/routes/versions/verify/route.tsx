import { CheckPage } from "#app/components/versions/check-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { checkOnPage, requireChecking } from "#app/desk/versions/checking.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Is this the approved text? */
export function loader({ params, context }: LoaderFunctionArgs) {
  return checkOnPage(context, requireChecking({ params, context }));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("version.check"), data?.title]);

export default function VerifyRoute() {
  return <CheckPage page={useLoaderData<typeof loader>()} />;
}
