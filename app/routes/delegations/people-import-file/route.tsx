import { pageTitle } from "#app/components/page-title.ts";
import { PeopleListPage } from "#app/components/delegations/people-list-page.tsx";
import {
  isPeopleListTakenIn,
  peopleListOnPage,
  requirePeopleList,
  takeInPeople,
} from "#app/desk/delegations/people-import.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What a list of people holds; reading it changes nothing. */
export async function loader({ request, ...asked }: LoaderFunctionArgs) {
  const desk = requirePeopleList(asked);
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get("page") ?? 1);
  return {
    list: await peopleListOnPage(asked.context, desk, Number.isSafeInteger(page) ? page : 1),
    isChanged: searchParams.has("changed"),
  };
}

/** Begins to take in what is accepted of the list, with the names of delegations that were confirmed. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const { meetingId, uploadId } = readParams(asked.params, "meetingId", "uploadId");
  const home = pathTo`/meetings/${meetingId}/people/import`;
  const there = `${home}?imported=${encodeURIComponent(uploadId)}`;
  if (isPeopleListTakenIn(asked)) return redirect(there);
  const desk = requirePeopleList(asked);
  const form = await request.formData();
  const confirmed = new Set(form.getAll("confirmed").map(String));
  const wish = { accepted: Number(form.get("accepted")), confirmed, isNamed: form.get("isNamed") === "on" };
  return redirect(takeInPeople(asked.context, desk, wish) ? there : home);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.list.name, text("delegations.import")]);

export default function PeopleImportFileRoute() {
  return <PeopleListPage {...useLoaderData<typeof loader>()} />;
}
