import { pageTitle } from "#app/components/page-title.ts";
import { RegistrationPage } from "#app/components/registering/registration-page.tsx";
import { requireRegistration } from "#app/desk/registering/registration-access.server.ts";
import { registrationOnPage } from "#app/desk/registering/registration-page.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What was stored of a registration; `?news=` says what brought the reader here. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const seen = requireRegistration(context, readParams(params, "meetingId", "registrationId"));
  return registrationOnPage(context, seen, new URL(request.url).searchParams.get("news"));
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("registering.own_title"), page?.meeting.title]);

export default function RegistrationRoute() {
  return <RegistrationPage page={useLoaderData<typeof loader>()} />;
}
