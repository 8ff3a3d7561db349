import { ContactPage } from "#app/components/network/contact-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { contactIn } from "#app/desk/network/contact-form.server.ts";
import { contactPage } from "#app/desk/network/contact-page.server.ts";
import { actOf, requireChangeable, requireContact, requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeContact } from "#db/network/contacts.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

const news = z.enum(["added", "changed", "bounced", "reached", "separated", "merged"]).optional().catch(undefined);

/** One contact, for whoever may read those of its party. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { dialogueId, contactId } = readParams(params, "dialogueId", "contactId");
  const desk = requireContacts(context, dialogueId);
  const contact = requireContact(context, desk, contactId);
  const told = new URL(request.url).searchParams.get("news") ?? undefined;
  return { page: contactPage(context, desk, contact), news: news.parse(told) };
}

/** Changes a contact. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { dialogueId, contactId } = readParams(params, "dialogueId", "contactId");
  const desk = requireContacts(context, dialogueId);
  const contact = requireChangeable(context, desk, contactId);
  const sent = contactIn(context.db, desk, await request.formData(), contact);
  if ("refused" in sent) return data(sent.refused, 422);
  const { party: _, ...change } = sent.entry;
  const outcome = changeContact(context.db, { dialogueId, contactId, change, ...actOf(desk, context) });
  if (outcome === "no-such-contact") notFound();
  return redirect(pathTo`/dialogues/${dialogueId}/contacts/${contactId}?news=changed`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.page.contact.name, text("network.contacts")]);

export default function ContactRoute() {
  return <ContactPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
