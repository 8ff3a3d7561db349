import { pageTitle } from "#app/components/page-title.ts";
import { NewPerson } from "#app/components/delegations/new-person.tsx";
import { peoplePathAfter, putInPlace } from "#app/desk/delegations/nominating.server.ts";
import { peoplePath, readsAllPeople, requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { emptyPerson } from "#app/desk/delegations/person-form.server.ts";
import { nameOf } from "#domain/delegations/registration.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Who comes instead: of the same function and institution, as a rule. */
export function loader(asked: LoaderFunctionArgs) {
  const desk = requireRegistration(asked, "delegation.replace");
  const { party, institution } = desk.registration;
  const { asker, subject, registration } = desk;
  const isOwn = !readsAllPeople(asker, subject);
  const isAccepted = registration.state === "accepted";
  const mayAccept = !isAccepted && asker.may("registration.decide", subject);
  const place = isOwn ? undefined : { isAccepted, mayAccept };
  const nobody = emptyPerson(asked.context.db, { meetingId: desk.meeting.id, party });
  const values = { ...nobody, institution, function: desk.registration.function };
  return { page: { values, isOwn, replaces: nameOf(registration), place, back: peoplePath(desk, party) } };
}

/** Puts them in the place. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const desk = requireRegistration(asked, "delegation.replace");
  const done = putInPlace(asked.context, desk, await request.formData());
  if ("refused" in done) return data(done.refused, 422);
  return redirect(peoplePathAfter(desk, done));
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("delegations.replace")]);

export default function PeopleReplacementRoute() {
  return <NewPerson {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
