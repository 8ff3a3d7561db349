import { pageTitle } from "#app/components/page-title.ts";
import type { RegisteringResult } from "#app/components/registering/registering-on-page.ts";
import { RegistrationChange } from "#app/components/registering/registration-change.tsx";
import { UnsentRegistration } from "#app/components/registering/unsent-registration.tsx";
import { isWrong, registeringOnPage, registrationIn, wrongIn } from "#app/desk/registering/registering.server.ts";
import { requireChangeable, requireRegistration } from "#app/desk/registering/registration-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeRegistration } from "#db/registering/registering.ts";
import { findRegistration } from "#db/delegations/registrations.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** The form of a registration that is there; where it can no longer be changed, the reader is led to what is stored. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const key = readParams(params, "meetingId", "registrationId");
  const seen = requireRegistration(context, key);
  const stored = pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}`;
  if (!seen.mayChange) throw redirect(stored);
  return registeringOnPage(context, { ...seen, action: `${stored}/change`, draft: `${stored}/draft` });
}

/** Stores what was answered, unless somebody else changed it since. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readParams(params, "meetingId", "registrationId");
  const { asker, form, isStaff } = requireChangeable(context, key);
  const sent = await registrationIn(request, form);
  if (isWrong(sent)) return data<RegisteringResult>(wrongIn(sent), 422);
  const { answers, sentKey, expectedChange } = sent;
  const outcome = changeRegistration(context.db, context.key, {
    ...{ ...key, answers, sentKey, expectedChange, isStaff },
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() },
  });
  if (outcome === "no-such-registration") notFound();
  if (outcome === "changed")
    return redirect(pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}?news=changed`);
  if (outcome === "not-now") return data<RegisteringResult>(wrongIn(sent, "closed"), 409);
  // Whoever sends it again has been told, and means it.
  const changedAt = findRegistration(context.db, key)?.changedAt;
  return data<RegisteringResult>({ ...wrongIn(sent, outcome), expectedChange: changedAt }, 409);
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("registering.change_title"), page?.meeting.title]);

export default function RegistrationChangeRoute() {
  return <RegistrationChange page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  const page = useRouteLoaderData<typeof loader>("routes/registering/registration-change/route");
  return <UnsentRegistration page={page} show={RegistrationChange} />;
}
