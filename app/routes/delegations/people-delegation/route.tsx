import { pageTitle } from "#app/components/page-title.ts";
import { DelegationPage } from "#app/components/delegations/delegation-page.tsx";
import { addedIn } from "#app/desk/delegations/nominating.server.ts";
import { delegationOnPage } from "#app/desk/delegations/delegation-page.server.ts";
import { requireDelegation } from "#app/desk/delegations/people-access.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** One delegation's people, for staff and for those who speak for the party. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const problem = (["has-people", "quota"] as const).find((one) => one === url.searchParams.get("problem"));
  const { db } = asked.context;
  const desk = requireDelegation(asked);
  return { page: { ...delegationOnPage(db, desk, problem), added: addedIn(db, desk, url) } };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data?.page.name, text("people.delegation")]);

export default function PeopleDelegationRoute() {
  return <DelegationPage page={useLoaderData<typeof loader>().page} />;
}
