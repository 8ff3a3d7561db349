import { pageTitle } from "#app/components/page-title.ts";
import { RetentionPage } from "#app/components/retention/retention-page.tsx";
import { retentionPage } from "#app/desk/retention/retention-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** How long what is kept, what would go now, and what went. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const retention = retentionPage(context.db, whoAsks(context), context.clock());
  return { retention, problem: new URL(request.url).searchParams.get("problem") };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("retention.title")]);

export default function RetentionRoute() {
  return <RetentionPage {...useLoaderData<typeof loader>()} />;
}
