import { pageTitle } from "#app/components/page-title.ts";
import { RegistrationsPage } from "#app/components/delegations/registrations-page.tsx";
import { addedIn } from "#app/desk/delegations/nominating.server.ts";
import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { registrationsOnPage } from "#app/desk/delegations/people-page.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Everybody of a meeting's delegations. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const desk = requirePeople(asked);
  const url = new URL(request.url);
  const { searchParams } = url;
  const kind = (["decided", "asked"] as const).find((one) => searchParams.has(one));
  const count = Number(searchParams.get(kind ?? "") ?? 0);
  return {
    title: desk.meeting.title,
    page: registrationsOnPage(asked.context.db, desk, searchParams),
    added: addedIn(asked.context.db, desk, url),
    news: kind && { kind, count: Number.isSafeInteger(count) ? count : 0 },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("delegations.registrations"), data?.title]);

export default function PeopleRegistrationsRoute() {
  return <RegistrationsPage {...useLoaderData<typeof loader>()} />;
}
