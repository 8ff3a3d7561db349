import { pageTitle } from "#app/components/page-title.ts";
import { NewPerson } from "#app/components/delegations/new-person.tsx";
import { addPerson, peoplePathAfter, requireNominating } from "#app/desk/delegations/nominating.server.ts";
import { peoplePath } from "#app/desk/delegations/people-access.server.ts";
import { emptyPerson } from "#app/desk/delegations/person-form.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The empty form; `?party=` names the delegation that it is for. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const { desk, parties, isOwn } = requireNominating(asked);
  const wished = new URL(request.url).searchParams.get("party");
  const party = parties.find(({ id }) => id === wished || parties.length === 1)?.id ?? "";
  return {
    page: {
      values: emptyPerson(asked.context.db, { meetingId: desk.meeting.id, party }),
      parties,
      isOwn,
      back: peoplePath(desk, party),
    },
  };
}

/** Puts a person on the list of a delegation. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const nominating = requireNominating(asked);
  const added = addPerson(asked.context, nominating, await request.formData());
  if ("refused" in added) return data(added.refused, 422);
  return redirect(peoplePathAfter(nominating.desk, added));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text(loaded?.page.isOwn ? "delegations.nominate" : "delegations.add")]);

export default function PeopleNewRoute() {
  return <NewPerson {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
