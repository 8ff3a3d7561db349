import { pageTitle } from "#app/components/page-title.ts";
import { PersonPage } from "#app/components/delegations/person-page.tsx";
import { requireRegistration } from "#app/desk/delegations/people-access.server.ts";
import { personOnPage } from "#app/desk/delegations/person-page.server.ts";
import { personIn } from "#app/desk/delegations/person-form.server.ts";
import { changePerson } from "#db/delegations/registration-acts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** One person of a delegation. */
export function loader(asked: LoaderFunctionArgs) {
  return { page: personOnPage(asked.context.db, requireRegistration(asked)) };
}

/** Changes what is known of them. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const desk = requireRegistration(asked, "registration.change");
  const { registration } = desk;
  const { needsAddress, back } = personOnPage(asked.context.db, desk);
  const parties = [registration.party];
  const sent = personIn(asked.context.db, desk, await request.formData(), {
    parties,
    needsAddress,
    except: registration,
  });
  if ("refused" in sent) return data(sent.refused, 422);
  const { consentsToList, consentsToContacts } = registration;
  const person = { ...sent.person, consentsToList, consentsToContacts };
  const key = { meetingId: desk.meeting.id, registrationId: registration.id };
  if (changePerson(asked.context.db, { ...key, person, ...desk.doing }) === "address-taken")
    return data(taken(sent.typed), 422);
  return redirect(back);
}

const taken = (typed: ReturnType<typeof personOnPage>["values"]) => ({
  ...{ typed, doubts: [] },
  problems: [{ field: "address" as const, why: "known already" as const }],
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.page.name, text("delegations.registrations")]);

export default function PeopleRegistrationRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
