import { pageTitle } from "#app/components/page-title.ts";
import { PeopleImportPage } from "#app/components/delegations/people-import-page.tsx";
import { keepIncoming } from "#app/desk/files/keep-incoming.server.ts";
import { requirePeople } from "#app/desk/delegations/people-access.server.ts";
import { peopleImportsOf, peopleImportsOnPage } from "#app/desk/delegations/people-import.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Where lists of people are brought in, and what was taken in before. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const desk = requirePeople(asked, "registration.decide");
  const { searchParams } = new URL(request.url);
  const uploadId = searchParams.get("imported");
  const brought = peopleImportsOf(asked.context, desk, uploadId);
  if (brought.outcome === "changed")
    throw redirect(pathTo`/meetings/${desk.meeting.id}/people/import/${uploadId ?? ""}?changed`);
  const count = brought.imports.find(({ id }) => id === uploadId)?.count ?? 0;
  const done = brought.outcome === "done" ? ({ kind: "imported", count } as const) : undefined;
  const news = searchParams.has("undone") ? ({ kind: "undone", count: 0 } as const) : done;
  return { title: desk.meeting.title, page: peopleImportsOnPage(desk, brought, news) };
}

/** Keeps the file that is sent and goes on to what it holds; nothing is taken in yet. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const { asker, meeting } = requirePeople(asked, "registration.decide");
  const wanted = { asker, dialogueId: meeting.dialogueId, purpose: "people list" } as const;
  const brought = await keepIncoming(request, asked.context, wanted);
  if ("problem" in brought) return data(brought, 422);
  return redirect(pathTo`/meetings/${meeting.id}/people/import/${brought.uploadId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("delegations.import"), loaded?.title]);

export default function PeopleImportRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <PeopleImportPage page={page} problem={useActionData<typeof action>()?.problem} />;
}
