import { NewContact } from "#app/components/network/new-contact.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { contactChoices, contactIn, emptyContact } from "#app/desk/network/contact-form.server.ts";
import { actOf, requireAnyChange, requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The desk at which contacts are added: 403 to whoever may read some and change none. */
function requireAdding({ params, context }: Asked) {
  const desk = requireContacts(context, readParams(params, "dialogueId").dialogueId);
  requireAnyChange(desk);
  return desk;
}

/** The empty form; `?party=` names the one that it is for. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  const desk = requireAdding(asked);
  const day = asked.context.clock().toISOString().slice(0, 10);
  const choices = contactChoices(desk, day);
  const wished = new URL(request.url).searchParams.get("party");
  const party = choices.parties?.find(({ id }) => id === wished || choices.parties?.length === 1)?.id ?? "";
  return { dialogue: desk.register.dialogue.name, values: emptyContact(party, day), choices };
}

/** Adds a contact and leads to it. */
export async function action({ request, ...asked }: ActionFunctionArgs) {
  const desk = requireAdding(asked);
  const { context } = asked;
  const sent = contactIn(context.db, desk, await request.formData());
  if ("refused" in sent) return data(sent.refused, 422);
  const focalPoint = { ...sent.entry, dialogueId: desk.dialogueId };
  const added = addFocalPoint(context.db, { focalPoint, ...actOf(desk, context) });
  return redirect(pathTo`/dialogues/${desk.dialogueId}/contacts/${added.id}?news=added`);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("network.add"), page?.dialogue]);

export default function NewContactRoute() {
  return <NewContact {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
