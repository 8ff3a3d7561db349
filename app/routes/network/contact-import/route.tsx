import { ContactImportPage } from "#app/components/network/import-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { contactImportsOf, contactImportsOnPage } from "#app/desk/network/contact-import.server.ts";
import { requireNetworkChange } from "#app/desk/network/contacts-access.server.ts";
import { keepIncoming } from "#app/desk/files/keep-incoming.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** Where lists of contacts are brought in, and what was taken in before. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = requireNetworkChange(context, readParams(params, "dialogueId").dialogueId);
  const { searchParams } = new URL(request.url);
  const uploadId = searchParams.get("imported");
  const brought = contactImportsOf(context, desk, uploadId);
  if (brought.outcome === "changed")
    throw redirect(pathTo`/dialogues/${desk.dialogueId}/contacts/import/${uploadId ?? ""}?changed`);
  const count = brought.imports.find(({ id }) => id === uploadId)?.count ?? 0;
  const done = brought.outcome === "done" ? ({ kind: "imported", count } as const) : undefined;
  const news = searchParams.has("undone") ? ({ kind: "undone", count: 0 } as const) : done;
  return { page: contactImportsOnPage(desk, brought), news };
}

/** Keeps the file that is sent and goes on to what it holds; nothing is taken in yet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { dialogueId } = readParams(params, "dialogueId");
  const { asker } = requireNetworkChange(context, dialogueId);
  const brought = await keepIncoming(request, context, { asker, dialogueId, purpose: "contact list" });
  if ("problem" in brought) return data(brought, 422);
  return redirect(pathTo`/dialogues/${dialogueId}/contacts/import/${brought.uploadId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [text("network.import_title"), loaded?.page.dialogue.name]);

export default function ContactImportRoute() {
  return <ContactImportPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem} />;
}
