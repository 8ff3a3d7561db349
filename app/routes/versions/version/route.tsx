import { pageTitle } from "#app/components/page-title.ts";
import { VersionPage } from "#app/components/versions/version-page.tsx";
import { requireVersion } from "#app/desk/versions/versions-access.server.ts";
import { versionOnPage } from "#app/desk/versions/versions-page.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** One version, as it was frozen. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return versionOnPage(context, requireVersion({ params, context }));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data && text("version.name", { number: data.version.number }), data?.report.title]);

export default function VersionRoute() {
  return <VersionPage page={useLoaderData<typeof loader>()} />;
}
