import { ErasuresPage } from "#app/components/retention/erasures-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { erasuresPage } from "#app/desk/retention/erasures-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Who asked to be erased, and what would go. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const erasures = erasuresPage(context, whoAsks(context));
  return { erasures, problem: searchParams.get("problem"), isDone: searchParams.get("done") === "erased" };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("erasures.title")]);

export default function ErasuresRoute() {
  return <ErasuresPage {...useLoaderData<typeof loader>()} />;
}
