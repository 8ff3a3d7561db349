import { pageTitle } from "#app/components/page-title.ts";
import { ComparePage } from "#app/components/redline/compare-page.tsx";
import { comparisonOnPage } from "#app/desk/versions/compare-page.server.ts";
import { requireComparison } from "#app/desk/versions/comparison.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Two versions of a report, or one and the text as it stands: `?from=` and `?to=`, and `?view=` for how to read them. */
export function loader(asked: LoaderFunctionArgs) {
  return comparisonOnPage(requireComparison(asked), new URL(asked.request.url).searchParams.get("view"));
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("redline.title"), data?.title]);

export default function CompareRoute() {
  return <ComparePage page={useLoaderData<typeof loader>()} />;
}
