import { PeopleTabs } from "#app/components/delegations/people-tabs.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { FormPage, type FormResult } from "#app/components/registering/form-page.tsx";
import { peopleTabs } from "#app/desk/delegations/people-tab.server.ts";
import { formOnPage, readFormIn, requireFormOf } from "#app/desk/registering/registration-form-page.server.ts";
import { textsIn } from "#app/desk/registering/registering.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { setForm } from "#db/registering/registration-forms.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** What registering for a meeting asks. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireFormOf(context, readParams(params, "meetingId").meetingId);
  const isSaved = new URL(request.url).searchParams.has("saved");
  const { meeting } = desk;
  return { title: meeting.title, page: formOnPage(context, meeting), isSaved, tabs: peopleTabs(desk.asker, desk) };
}

/** Sets it, or says at which field it cannot be set. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { asker, meeting } = requireFormOf(context, readParams(params, "meetingId").meetingId);
  const sent = await textsIn(request);
  const form = readFormIn(sent, meeting.timeZone);
  if ("why" in form) return data<FormResult>({ problem: form, values: sent }, 422);
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  setForm(context.db, { meetingId: meeting.id, form, ...act });
  return redirect(pathTo`/meetings/${meeting.id}/registration-form?saved`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("registering.form.title"), page?.title]);

export default function RegistrationFormRoute() {
  const { page, isSaved, tabs } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PeopleTabs tabs={tabs} />
      <FormPage page={page} isSaved={isSaved} result={result} />
    </>
  );
}
