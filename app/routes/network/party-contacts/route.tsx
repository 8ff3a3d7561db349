import { PartyPage } from "#app/components/network/party-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { partyPage } from "#app/desk/network/contact-page.server.ts";
import { requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** What is known of one party's contacts, past ones too. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { dialogueId, party } = readParams(params, "dialogueId", "party");
  return partyPage(context, requireContacts(context, dialogueId), party);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [data?.party.name, text("network.contacts")]);

export default function PartyContactsRoute() {
  return <PartyPage page={useLoaderData<typeof loader>()} />;
}
