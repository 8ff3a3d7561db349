import { ContactsPage } from "#app/components/network/contacts-page.tsx";
import { InvitingFocalPoints } from "#app/components/accounts/inviting-focal-points.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { contactsOnADay } from "#app/desk/network/contacts-page.server.ts";
import { anyFocalPoint, mayGive } from "#app/desk/access/giving.server.ts";
import { readParams } from "#app/params.server.ts";
import { listUninvitedFocalPoints } from "#db/accounts/focal-point-invitations.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** The focal points who answer today: all of them for the secretariat, its own for a party. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { dialogueId } = readParams(params, "dialogueId");
  const desk = requireContacts(context, dialogueId);
  const now = context.clock();
  const isNobodyLeft = new URL(request.url).searchParams.get("invited") === "nobody";
  return {
    ...contactsOnADay(context.db, desk, now.toISOString().slice(0, 10)),
    ...(mayGive(desk.asker, anyFocalPoint(dialogueId)) && {
      inviting: { dialogueId, count: listUninvitedFocalPoints(context.db, { dialogueId, now }).length, isNobodyLeft },
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("network.contacts"), data?.dialogue.name]);

export default function ContactsRoute() {
  const contacts = useLoaderData<typeof loader>();
  return (
    <>
      {contacts.inviting && <InvitingFocalPoints {...contacts.inviting} />}
      <ContactsPage contacts={contacts} />
    </>
  );
}
