import { pageTitle } from "#app/components/page-title.ts";
import type { PassportResult } from "#app/components/registering/passport-on-page.ts";
import { PassportPage } from "#app/components/registering/passport-page.tsx";
import { UnsentPassport } from "#app/components/registering/unsent-passport.tsx";
import { passportOnPage, requirePassport } from "#app/desk/registering/passport.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { textsIn } from "#app/desk/registering/registering.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { writePassport } from "#db/registering/passports.ts";
import { readPassport } from "#domain/registering/passport.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** That a passport is kept, and the form for whoever owns it; `?news=` says what brought the reader here. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const seen = requirePassport(context, readParams(params, "meetingId", "registrationId"));
  const { searchParams } = new URL(request.url);
  return passportOnPage(context, seen, searchParams.get("news") ?? searchParams.get("problem"));
}

/** Keeps a passport. What is wrong is told by field; what was typed never comes back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = readParams(params, "meetingId", "registrationId");
  const { asker, meeting, ofPassport } = requirePassport(context, key);
  authorize(asker, "passport.write", ofPassport, "passport.read_masked");
  const sent = await textsIn(request);
  const today = clockTimeAt(context.clock(), meeting.timeZone).slice(0, 10);
  const read = readPassport(sent, { today, endsOn: meeting.endsOn });
  if ("problems" in read) return data<PassportResult>({ problems: read.problems }, 422);
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  if (writePassport(context.db, context.key, { ...key, facts: read.facts, ...act }) !== "written") notFound();
  return redirect(pathTo`/meetings/${key.meetingId}/registrations/${key.registrationId}/passport?news=kept`);
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("registering.passport.title"), page?.meeting.title]);

export default function PassportRoute() {
  return <PassportPage page={useLoaderData<typeof loader>()} result={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  return <UnsentPassport page={useRouteLoaderData<typeof loader>("routes/registering/passport/route")} />;
}
