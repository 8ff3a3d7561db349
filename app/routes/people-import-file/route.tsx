import { pageTitle } from "#app/components/page-title.ts";
import { PeopleListPage } from "#app/components/people/people-list-page.tsx";
import { peopleListOnPage, requirePeopleList, takeInPeople } from "#app/desk/people-import.server.ts";
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

/** Takes in what is accepted of the list, with the names of delegations that were confirmed. */
export async function action({ request, ...asked }: ActionFunctionArgs): Promise<Response> {
  const desk = requirePeopleList(asked);
  const form = await request.formData();
  const confirmed = new Set(form.getAll("confirmed").map(String));
  const wish = { accepted: Number(form.get("accepted")), confirmed, isNamed: form.get("isNamed") === "on" };
  const taken = await takeInPeople(asked.context, desk, wish);
  const home = pathTo`/meetings/${desk.meeting.id}/people/import`;
  return redirect(
    taken === "changed"
      ? `${home}/${encodeURIComponent(desk.upload.id)}?changed`
      : `${home}?imported=${taken.importId}`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.list.name, text("delegations.import")]);

export default function PeopleImportFileRoute() {
  return <PeopleListPage {...useLoaderData<typeof loader>()} />;
}
