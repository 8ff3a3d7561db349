import { pageTitle } from "#app/components/page-title.ts";
import { RegistrationDeskPage } from "#app/components/delegations/registration-desk-page.tsx";
import { registrationDeskOnPage, requireRegistrationDesk } from "#app/desk/delegations/registration-desk.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Whom the desk of this meeting may let in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const seen = requireRegistrationDesk(context.db, whoAsks(context), readParams(params, "meetingId").meetingId);
  const search = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 200);
  return {
    title: seen.meeting.title,
    page: registrationDeskOnPage(context.db, seen, { search, now: context.clock() }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.desk"), data?.title]);

export default function RegistrationDeskRoute() {
  return <RegistrationDeskPage page={useLoaderData<typeof loader>().page} />;
}
