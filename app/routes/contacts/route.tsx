import { ContactsPage } from "#app/components/contacts-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { contactsOnADay } from "#app/desk/contacts-page.server.ts";
import { requireDialogue } from "#app/desk/dialogue-access.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The focal points who answer today: all of them for the secretariat, its own for a party. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const register = requireDialogue(context.db, actor, "dialogue.read", dialogueId);
  return contactsOnADay(context.db, { actor, register, day: context.clock().toISOString().slice(0, 10) });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, () => [data?.dialogue]);

export default function ContactsRoute() {
  return <ContactsPage contacts={useLoaderData<typeof loader>()} />;
}
