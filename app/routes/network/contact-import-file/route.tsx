import { ContactListPage } from "#app/components/network/contact-list-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import {
  contactListOnPage,
  isContactListTakenIn,
  requireContactList,
  takeInContacts,
} from "#app/desk/network/contact-import.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What a list of contacts holds; reading it changes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireContactList(context, readParams(params, "dialogueId", "uploadId"));
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get("page") ?? 1);
  return {
    list: await contactListOnPage(context, desk, Number.isSafeInteger(page) ? page : 1),
    isChanged: searchParams.has("changed"),
  };
}

/** Begins to take in what is accepted of the list. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const key = readParams(params, "dialogueId", "uploadId");
  const home = pathTo`/dialogues/${key.dialogueId}/contacts/import`;
  const there = `${home}?imported=${encodeURIComponent(key.uploadId)}`;
  if (isContactListTakenIn(context, key)) return redirect(there);
  const desk = requireContactList(context, key);
  const accepted = Number((await request.formData()).get("accepted"));
  return redirect(takeInContacts(context, desk, accepted) ? there : home);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.list.name, text("network.import_title")]);

export default function ContactImportFileRoute() {
  return <ContactListPage {...useLoaderData<typeof loader>()} />;
}
